// Reads the strict XML that pages and drawings are written in.
#include "unit/hostile/elements.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <vector>

namespace okr::tests {
namespace {

constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
 public:
  explicit Reader(std::string_view page) : rest_(page) {}

  std::string elements() {
    while (broken_.empty() && !rest_.empty()) {
      if (rest_.front() == '<') {
        tag();
      } else {
        text(rest_.substr(0, rest_.find('<')));
      }
    }
    if (broken_.empty() && !open_.empty()) broken_ = "broken: " + open_.back() + " is left open";
    if (!broken_.empty()) return broken_;
    std::string lines;
    for (const auto& [path, count] : found_) lines += path + ' ' + std::to_string(count) + '\n';
    return lines;
  }

 private:
  void text(std::string_view words) {
    for (std::size_t at = words.find('&'); at != std::string_view::npos; at = words.find('&', at + 1)) {
      const std::string_view reference = words.substr(at + 1, words.substr(at + 1).find(';'));
      const bool is_number = reference.starts_with('#') && reference.size() < 8;
      if (!is_number && !is_one_of(reference, {"amp", "lt", "gt", "quot", "apos"})) broken_ = "broken: a bare &";
    }
    if (words.find('>') != std::string_view::npos) broken_ = "broken: a bare >";
    rest_.remove_prefix(words.size());
  }

  void tag() {
    rest_.remove_prefix(1);
    if (rest_.starts_with('?') || rest_.starts_with('!')) {
      // Of ours there is one at the top, with nothing in it that anybody wrote.
      if (!open_.empty()) broken_ = "broken: a declaration or comment";
      return pass(std::min(rest_.find('>'), rest_.size() - 1) + 1);
    }
    if (rest_.starts_with('/')) return end_tag();
    const std::string name = take_name();
    if (name.empty()) broken_ = "broken: a bare <";
    std::string attributes;
    pass_spaces();
    while (broken_.empty() && !rest_.starts_with('>') && !rest_.starts_with("/>")) attributes += attribute();
    const bool is_closed = rest_.starts_with('/') || is_one_of(name, {"meta", "link", "input"});
    pass(rest_.find('>') + 1);
    note(name, attributes);
    if (is_closed) return;
    open_.push_back(name);
    if (is_one_of(name, {"script", "style"})) raw(name);
  }

  void end_tag() {
    pass(1);
    const std::string name = take_name();
    if (open_.empty() || open_.back() != name || !rest_.starts_with('>')) {
      broken_ = "broken: an end of " + name + " that is not open";
      return;
    }
    open_.pop_back();
    pass(1);
  }

  std::string attribute() {
    const std::string name = take_name();
    if (name.empty()) return broken_ = "broken: an attribute without a name near " + std::string(rest_.substr(0, 30));
    if (!rest_.starts_with("=\"")) return " " + name;  // as `hidden`
    pass(2);
    const std::string_view value = rest_.substr(0, rest_.find('"'));
    const std::size_t length = value.size();
    if (value.find('<') != std::string_view::npos) return broken_ = "broken: a < in " + name;
    if (is_one_of(name, {"href", "src", "action"})) check_link(value);
    pass(length + 1);
    pass_spaces();
    return " " + name;
  }

  void check_link(std::string_view value) {
    const bool is_harmless = value.starts_with('#') || value.starts_with("https://") || value.starts_with("http://") ||
                             value.starts_with("mailto:") || value.starts_with("data:,") ||
                             value.starts_with("data:image/svg+xml;base64,");
    if (!is_harmless) broken_ = "broken: a link to " + std::string(value);
  }

  /// The inside of a script or style, which is ours: it counts as an element of its own.
  void raw(const std::string& name) {
    const std::size_t end = std::min(rest_.find("</" + name), rest_.size());
    ++found_[name + " = " + std::string(rest_.substr(0, end))];
    pass(end);
  }

  void note(const std::string& name, const std::string& attributes) {
    if (is_one_of(name, {"br", "text", "tspan"})) return;
    std::string path;
    for (const std::string& each : open_) path += each + '/';
    ++found_[path + name + attributes];
  }

  std::string take_name() {
    const std::size_t end = std::min(rest_.find_first_not_of(name_characters), rest_.size());
    const std::string name(rest_.substr(0, end));
    pass(end);
    return name;
  }

  void pass_spaces() { pass(rest_.find_first_not_of(" \n")); }
  void pass(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  std::string_view rest_;
  std::vector<std::string> open_;
  std::map<std::string, int> found_;
  std::string broken_;
};

}  // namespace

std::string elements_of(std::string_view page) { return Reader(page).elements(); }

}  // namespace okr::tests
