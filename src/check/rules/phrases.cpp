// The word lists, and how titles are held against them: by whole words, verbs in their forms with -ing too.
#include "check/rules/phrases.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>
#include <vector>

#include "text/utf8.hpp"

namespace okr::checking {

namespace {

using Words = std::vector<std::string_view>;
using WordSpan = std::span<const std::string_view>;

/// Phrases, apart by commas, that say the same thing.
struct Row {
  std::string_view phrases;
  std::string_view says;
  bool also_nouns = false;  ///< count only before a determiner
  WordSpan later = {};      ///< one of these words has to follow
};

constexpr std::string_view running[] = {"running", "operational"};

constexpr Row usual_rows[] = {
    {"maintain,sustain", "to hold what is there"},
    {"continue,keep on,keep up the,carry on,ongoing", "to go on as before"},
    {"keep the lights on,run the business,business as usual", "to do the daily work"},
    {"keep", "that things go on running, the daily work", false, running},
};

constexpr Row activity_rows[] = {
    {"build,create,develop,implement,write,produce,establish,set up,install,configure,integrate,automate,rebuild,"
     "rewrite,redesign,refactor,modernize,modernise,digitize,digitise,put in place",
     "what is made, not what it is good for"},
    {"launch,relaunch,ship,roll out,rollout of,deploy,introduce,deliver,publish,migrate,go live,kick off",
     "that it will be there, not what it changes"},
    {"organize,organise,conduct,host,carry out,execute,perform,participate in,attend",
     "that it takes place, not what comes of it"},
    {"analyze,analyse,investigate,evaluate,assess,explore,identify,define,finalize,finalise,consult,work on",
     "what is worked on, not what comes of it"},
    {"design,plan,prepare,draft,document,research,review,audit,test,pilot,prototype,survey,interview,train,visit,run,"
     "hold,start,begin,finish,complete,release,update,upgrade,replace,present,help",
     "what is done, not what comes of it", true},
};

constexpr Row weasel_rows[] = {
    {"improve,improves,improved,enhance,enhances,enhanced,optimize,optimized,optimise,optimised,strengthen,"
     "strengthened,streamline,streamlined,better",
     "in which direction, not how far"},
    {"significant,significantly,substantial,substantially,considerably,dramatically,greatly,noticeably,markedly",
     "that it is much, not how much"},
    {"effective,effectively,efficient,efficiently,successful,successfully,robust,seamless,seamlessly,smoothly,"
     "user friendly,high quality,world class,best in class,state of the art,cutting edge,next level,holistic,"
     "adequate,adequately,sufficient,sufficiently,proper,properly,timely,appropriate,appropriately",
     "how it should be, not how anybody can tell"},
    {"as needed,as appropriate,where possible,if possible,when possible,as much as possible,as soon as possible,asap",
     "that it may also be left undone"},
    {"try to,strive to,aim to,attempt to,work towards,leverage,synergy,synergies", "what is meant, not what will hold"},
    {"etc,and so on,and more,various,several", "that there is more, not what"},
};

/// What stands before the first verb: `We will successfully launch …`.
constexpr std::string_view openings[] = {"we", "will", "to", "must", "should", "shall", "want", "successfully"};

constexpr std::string_view determiners[] = {"a",   "an",    "the",  "our",  "all",   "every", "each", "its",  "their",
                                            "new", "first", "this", "that", "these", "those", "two",  "three"};

/// Nouns that make one of the verb before them: `Launch customers renew`, `Build times are halved`.
constexpr std::string_view heads[] = {"customers", "partners", "users", "teams", "day",   "days", "date",
                                      "dates",     "time",     "times", "rate",  "rates", "costs"};

bool contains(WordSpan words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_in_word(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// The words of a folded title.
Words words_of(std::string_view folded) {
  Words words;
  while (!folded.empty()) {
    const auto begin = std::find_if(folded.begin(), folded.end(), is_in_word);
    const auto end = std::find_if_not(begin, folded.end(), is_in_word);
    folded.remove_prefix(static_cast<std::size_t>(begin - folded.begin()));
    const auto length = static_cast<std::size_t>(end - begin);
    if (length > 0) words.push_back(folded.substr(0, length));
    folded.remove_prefix(length);
  }
  return words;
}

/// Takes the first part off a list.
std::string_view take_part(std::string_view& list, char separator) {
  const std::string_view part = list.substr(0, list.find(separator));
  list.remove_prefix(std::min(list.size(), part.size() + 1));
  return part;
}

/// Whether `word` is `verb` with -ing: `launching`, `writing`, `shipping`.
bool is_with_ing(std::string_view word, std::string_view verb) {
  if (!word.ends_with("ing")) return false;
  const std::string_view stem = word.substr(0, word.size() - 3);
  const bool doubled = stem.size() == verb.size() + 1 && stem.starts_with(verb) && stem.back() == verb.back();
  const bool cut = verb.ends_with('e') && stem == verb.substr(0, verb.size() - 1);
  return stem == verb || doubled || cut;
}

/// How many words `phrase` has, where `words` begin with them; else 0.
std::size_t words_matched(WordSpan words, std::string_view phrase) {
  std::size_t matched = 0;
  while (!phrase.empty()) {
    const std::string_view wanted = take_part(phrase, ' ');
    if (matched == words.size()) return 0;
    const bool same = words[matched] == wanted || (matched == 0 && is_with_ing(words[0], wanted));
    if (!same) return 0;
    ++matched;
  }
  return matched;
}

struct Phrase {
  std::string_view text;
  const Row* row;
};

/// The phrases of all rows, in their order.
std::vector<Phrase> phrases_of(std::span<const Row> rows) {
  std::vector<Phrase> phrases;
  for (const Row& row : rows) {
    for (std::string_view list = row.phrases; !list.empty();) phrases.push_back({take_part(list, ','), &row});
  }
  return phrases;
}

/// The first of `phrases` that `words` begin with, if `accepts(row, the words behind it)`.
template <class Accepts>
Telltale tell(WordSpan words, const std::vector<Phrase>& phrases, Accepts accepts) {
  if (words.empty()) return {};
  for (const auto& [phrase, row] : phrases) {
    // A phrase begins like its first word, in whatever form that is.
    if (words.front().front() != phrase.front()) continue;
    const std::size_t length = words_matched(words, phrase);
    if (length == 0 || !accepts(*row, words.subspan(length))) continue;
    return {fmt::format("{}", fmt::join(words.first(length), " ")), row->says};
  }
  return {};
}

WordSpan without_opening(WordSpan words) {
  while (!words.empty() && contains(openings, words.front())) words = words.subspan(1);
  return words;
}

}  // namespace

Telltale business_as_usual(std::string_view title) {
  const std::string folded = text::fold(title);
  const Words words = words_of(folded);
  static const std::vector<Phrase> phrases = phrases_of(usual_rows);
  return tell(without_opening(words), phrases, [](const Row& row, WordSpan rest) {
    return row.later.empty() ||
           std::any_of(row.later.begin(), row.later.end(), [&](std::string_view word) { return contains(rest, word); });
  });
}

Telltale activity(std::string_view title) {
  const std::string folded = text::fold(title);
  const Words words = words_of(folded);
  const WordSpan from_verb = without_opening(words);
  static const std::vector<Phrase> phrases = phrases_of(activity_rows);
  return tell(from_verb, phrases, [&](const Row& row, WordSpan rest) {
    const bool maybe_noun = row.also_nouns || from_verb.front().ends_with("ing");
    if (maybe_noun) return !rest.empty() && (contains(determiners, rest.front()) || is_digit(rest.front().front()));
    return rest.empty() || !contains(heads, rest.front());
  });
}

Telltale weasel_words(std::string_view title) {
  const std::string folded = text::fold(title);
  const Words words = words_of(folded);
  static const std::vector<Phrase> phrases = phrases_of(weasel_rows);
  for (WordSpan rest = words; !rest.empty(); rest = rest.subspan(1)) {
    if (Telltale found = tell(rest, phrases, [](const Row&, WordSpan) { return true; })) return found;
  }
  return {};
}

}  // namespace okr::checking
