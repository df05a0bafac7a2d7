// Words a KPI from a key result's sentence and readings.
#include "edit/keep_as_kpi.hpp"

#include <algorithm>
#include <array>

#include "edit/objects.hpp"
#include "score/readings.hpp"
#include "text/utf8.hpp"

namespace okr::edit {
namespace {

std::string_view bytes_of(const Workspace& workspace, Span span) {
  return std::string_view(workspace.files.files[span.file].bytes).substr(span.begin, span.end - span.begin);
}

/// Takes the first word off, if it is one of `words`.
template <std::size_t N>
void drop_first(std::string& title, const std::array<std::string_view, N>& words) {
  const std::size_t end = title.find(' ');
  if (end == std::string::npos) return;
  const std::string first = text::fold(title.substr(0, end));
  if (std::ranges::find(words, std::string_view(first)) != words.end()) title.erase(0, end + 1);
}

template <std::size_t N>
void drop_last(std::string& title, const std::array<std::string_view, N>& words) {
  const std::size_t begin = title.rfind(' ');
  if (begin == std::string::npos) return;
  const std::string last = text::fold(title.substr(begin + 1));
  if (std::ranges::find(words, std::string_view(last)) != words.end()) title.erase(begin);
}

/// What the sentence is about, without the way and the verb: `Increase NPS from 60 to 75` is about `NPS`.
std::string subject_of(const KeyResult& key_result) {
  constexpr std::array<std::string_view, 20> verbs = {
      "achieve", "boost", "bring", "cut",      "decrease", "get",   "grow",   "hit",   "improve", "increase",
      "keep",    "lift",  "lower", "maintain", "raise",    "reach", "reduce", "shift", "shorten", "shrink"};
  constexpr std::array<std::string_view, 5> articles = {"a", "an", "the", "our", "its"};
  constexpr std::array<std::string_view, 8> prepositions = {"from", "to", "of", "by", "at", "above", "below", "under"};
  const auto parts = read_sentence(key_result.title.value).parts;
  std::string title = key_result.title.value;
  if (!parts.empty()) {
    const auto first = std::ranges::min_element(parts, {}, &SentenceReading::Part::begin);
    title = title.substr(0, title.find_last_not_of(" (,:", first->begin == 0 ? 0 : first->begin - 1) + 1);
    drop_last(title, prepositions);
  }
  drop_first(title, verbs);
  drop_first(title, articles);
  if (title.find(' ') == std::string::npos && title.size() < 3) return key_result.title.value;
  if (title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

/// The bounds of a KPI that stays where the key result has brought it.
std::vector<Entry> range_of(const KeyResult& key_result, const KeyResultScore& score) {
  const Measure& measure = key_result.measure;
  std::vector<Entry> entries;
  const auto add = [&](std::string_view key, Decimal value) {
    entries.push_back({std::string(key), text(to_string(Quantity{value, measure.unit})), {}});
  };
  if (measure.is_metric()) {
    const bool met = score.progress && *score.progress >= 1;
    add(measure.falling ? "max" : "min", met ? *measure.target : *score.current);
  }
  if (measure.min) add("min", *measure.min);
  if (measure.max) add("max", *measure.max);
  return entries;
}

/// The last check-in with a value of a key result that can be watched on; null of any other.
const CheckIn* last_reading(const KeyResult& key_result, const KeyResultScore& score, Date today) {
  const Measure& measure = key_result.measure;
  const bool is_measured = (measure.is_metric() && measure.target) || measure.kind == MeasureKind::limit;
  if (!is_measured || key_result.kpi || score.dropped || !score.current) return nullptr;
  const scoring::Readings readings = scoring::readings_of(key_result);
  const auto past = scoring::until(readings, today);
  return past.empty() ? nullptr : past.back();
}

Tree kpi_of(const Workspace& workspace, const KeyResult& key_result, const KeyResultScore& score, const std::string& id,
            const CheckIn& last) {
  std::vector<Entry> entries = {{"id", text(id), {}}, {"title", text(subject_of(key_result)), {}}};
  if (key_result.owner) entries.push_back({"owner", text(key_result.owner->value), {}});
  for (Entry& bound : range_of(key_result, score)) entries.push_back(std::move(bound));
  entries.push_back({"check_ins",
                     list({map({{"date", text(to_string(last.date.value)), {}},
                                {"value", text(bytes_of(workspace, last.value->span)), {}}})}),
                     {}});
  return map(std::move(entries), Layout::block);
}

}  // namespace

std::vector<std::string> keep_as_kpis(Draft& draft, const Workspace& workspace, const Scores& scores, Ref objective) {
  std::vector<std::string> ids;
  const Objective& from = workspace.objective(objective);
  for (std::size_t k = 0; k < from.key_results.size(); ++k) {
    const KeyResult& key_result = from.key_results[k];
    const KeyResultScore& score = scores.objectives[objective.index].key_results[k];
    const CheckIn* const last = last_reading(key_result, score, scores.today);
    if (last == nullptr) continue;
    const std::string& own = key_result.id.value;
    ids.push_back(workspace.find(own) ? from.id.value + "-" + own : own);
    list_in(draft.root(from.span.file), "kpis", {})
        .items.push_back(kpi_of(workspace, key_result, score, ids.back(), *last));
  }
  return ids;
}

}  // namespace okr::edit
