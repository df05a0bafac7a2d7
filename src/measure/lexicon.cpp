// The word list, and how the forms of a verb lead to it.
#include "measure/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace okr::measure {
namespace {

struct Row {
  Classes classes;
  std::string_view words;  ///< apart by single blanks
};

constexpr Row rows[] = {
    {up,
     "increase grow raise boost lift expand extend scale elevate uplift ramp lengthen widen broaden climb rise grew "
     "grown risen rose"},
    {down,
     "reduce decrease cut lower shrink shorten minimize minimise trim slash drop lessen diminish compress curb "
     "decline fall fell fallen shrunk"},
    {change,
     "improve get bring take push drive move enhance optimize optimise strengthen shift go brought taken drove"},
    {better, "improve enhance strengthen"},
    {reach, "reach achieve hit attain score"},
    {keep, "keep maintain stay hold remain sustain kept held"},
    {assure, "have ensure be is are was has guarantee stays remains does do must should will"},
    {deed,
     "hire recruit sign onboard close win launch ship publish write run hold host conduct complete deliver train "
     "translate open release create produce build interview organise organize sell acquire add generate book schedule "
     "secure migrate deploy automate document review visit plant collect record file resolve fix register enrol enroll "
     "certify convert send post issue process remove retire decommission develop implement design establish identify "
     "test pilot introduce install integrate audit inspect assess evaluate analyse analyze survey contact call email "
     "pitch present prepare draft submit finish execute perform facilitate lead arrange coach mentor teach educate "
     "vaccinate treat screen serve feed support help assist rescue adopt place renovate repair replace refurbish "
     "construct clean digitise digitize archive scan transcribe index catalogue catalog label annotate tag approve "
     "grant award negotiate renew land gain get attract invite engage activate qualify source buy purchase order print "
     "distribute donate refactor rewrite port patch merge consolidate delete answer handle solve clear settle "
     "investigate film stream showcase nominate promote appoint relocate map model define specify outline meet join "
     "attend sponsor make do give earn obtain receive demo compile configure upload share study plan staff fund house "
     "photograph equip connect supply furnish recycle "
     "restore rehabilitate counsel immunize immunise pave lay insulate retrofit electrify harvest rehome shadow "
     "upskill reskill accredit remediate triage harden backfill ingest nurture reactivate recover phone poll observe "
     "prototype sketch deprecate sunset decompose extract containerise containerize provision benchmark rate grade "
     "tutor lend lease rent auction list bundle shortlist reward recognise recognize moderate record dispatch load "
     "pack fill upgrade welcome redesign relaunch reopen finalise finalize validate verify refresh simplify "
     "standardise standardize modernise modernize commission assemble calibrate rework rebrand initiate convene "
     "stock edit proofread localise localize subtitle compose stage tour eliminate see pay inform notify brief advise "
     "rank profile cull prune monitor enable unlock"
     " "
     "held won written built sold ran made done given taught met led sent bought rebuilt"},
    {past, "held won written built sold ran made done given taught met led sent bought rebuilt"},
    {filler,
     "the a an our their its this these about around approximately roughly approx ca circa nearly almost some "
     "just only all total overall avg today's current average"},
    {boundary,
     "in on at by for from to with within without of and or per across during after before until till since "
     "while that which who whose when where than as via through throughout over under above below into onto "
     "among amongst between against is are be was were every each not plus including such if because so but "
     "the a an our their its this these using instead up down vs versus if then will can has have had both "
     "towards toward around about only again back out off whom them him me they overseas abroad always afterwards "
     "besides thanks "
     "despite"},
    {joining, "and while but plus with without whilst alongside yet"},
    {turning, "while but plus whilst alongside yet"},
    {now, "currently current now today baseline presently was"},
    {goal, "target goal aim targeting"},
    {metric,
     "rate rates ratio score scores nps enps csat ces time times latency cost costs price share margin margins churn "
     "retention satisfaction revenue arr mrr gmv aov cac ltv roi conversion uptime downtime availability coverage "
     "accuracy precision recall load response resolution duration turnaround throughput velocity utilisation "
     "utilization occupancy attendance turnover attrition absenteeism engagement adoption usage rating ratings median "
     "mean total number count volume value size spend spending expense expenses backlog yield efficiency productivity "
     "frequency length level levels traffic ctr cpa cpc cpl audience base headcount pipeline mttr mttd dau mau wau "
     "average variance emissions consumption percentage proportion compliance completion participation loyalty "
     "fulfilment fulfillment delivery sales profit income ebitda savings turnover speed freshness quality window age "
     "index readership followers subscribers users members customers visitors"},
    {less_is_better,
     "churn attrition time times latency cost costs error errors defect defects bug bugs incident incidents complaint "
     "complaints downtime absenteeism bounce backlog debt emissions waste expense expenses spend spending return "
     "returns "
     "refund refunds cancellation cancellations abandonment failure failures crash crashes ticket tickets escalation "
     "escalations delay delays wait waiting turnaround duration mttr mttd cac cpa cpc cpl dropout turnover loss losses "
     "risk vulnerabilities overtime shrinkage readmission readmissions infection infections injuries accidents lead "
     "cycle response resolution load age"},
    {more_is_better,
     "nps enps csat score satisfaction revenue arr mrr gmv aov retention renewal renewals conversion engagement "
     "adoption reliability "
     "win pass success acceptance survival "
     "uptime availability coverage accuracy productivity efficiency throughput velocity margin sales profit income "
     "attendance rating ratings loyalty traffic awareness occupancy yield quality compliance completion participation "
     "growth pipeline ebitda ltv roi"},
    {naming,
     "soc iso tier step phase version level sprint stage wave chapter article section grade class type part "
     "scope rfc wcag nist route room kr gate category priority severity sev season episode module python java "
     "node react angular vue ios android windows php ruby django rails kubernetes tls http pci dss fortune global "
     "office dynamics microsoft vision agenda horizon option package covid gpt claude llama nr year week "
     "month day quarter top euro pillar zone terminal series postgres postgresql mysql "
     "spring ubuntu debian bootstrap typescript wave release line ward gen generation building floor plant bay dock "
     "hall block lane platform site region district sector area unit lab studio theatre cell station turbine "
     "reactor machine press furnace highway interstate bus tram flight exit track cohort group batch team squad "
     "question item appendix annex table figure model mark mk iphone pixel galaxy macos jdk swift kotlin dotnet sox "
     "ifrs ias asc gdpr cfr iec din basel solvency mifid nis iatf sdg horizon appendix round band division league "
     "product project programme program feature option scenario vendor store shop school clinic warehouse depot"},
    {month,
     "january february march april may june july august september october november december jan feb mar apr jun "
     "jul aug sep sept oct nov dec"},
    {dating,
     "in by since until till during before after for through calendar fiscal fy cy year end vs versus the of "
     "early late mid spring summer autumn fall winter january february march april may june july august september "
     "october november december jan feb mar apr jun jul aug sep sept oct nov dec"},
    {period, "day days week weeks month months quarter quarters year years hour hours minute sprint annum"},
    {rise, "increase rise growth uplift uptick jump boost gain lift"},
    {fall, "decrease reduction drop decline cut fall"},
    {more, "more additional extra further higher greater"},
    {fewer, "fewer less lower"},
    {gain,
     "savings saving improvement improvements faster quicker sooner earlier better growth increase reduction "
     "decrease decline uplift cheaper slower later discount more less fewer higher lower uptick drop improvement "
     "increases reductions"},
    {qualifying,
     "within in per every each across during after before past last first next previous than top aged age "
     "ages throughout inside over under above below exceeding between beyond rolling trailing following worth "
     "priced valued lasting"},
    {every, "per each every a"},
    {periodically, "daily weekly monthly quarterly annually yearly"},
    {announcing, "to we will by or must should then not never can"},
    {clause, "who that which whose where when"},
    {per_period,
     "mom yoy qoq wow dod month-over-month year-over-year week-over-week quarter-over-quarter "
     "month-on-month year-on-year"},
    {placeholder, "tbd tbc xx xxx xyz"},
    {at_least, "minimum >= ≥"},
    {above, "above >"},
    {over, "over"},
    {at_most, "maximum max <= ≤"},
    {below, "under below <"},
    {plural_modifier,
     "sales sports arms needs rights electronics operations analytics business news customs logistics savings goods "
     "communications systems "
     "plus series success press access express process cross less gas news previous various serious"},
    {idiom,
     "trust day-one waste tolerance touch emission knowledge based digit digits check opt entry sided blind "
     "bottom down click shot sum rated"},
    {bare, "people children men women staff data criteria feet teeth alumni media"},
    {numeral,
     "zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
     "seventy eighty ninety hundred thousand dozen thirteen fourteen sixteen seventeen eighteen nineteen million "
     "billion"},
    {multiplying,
     "double doubled doubling doubles triple tripled tripling treble quadruple quadrupled halve halved "
     "halving half twofold threefold fourfold fivefold tenfold"},
    {begins_phrase,
     "at no not never as greater more minimum doesn't doesn’t don't don’t higher maximum max less fewer "
     "lower or month year week quarter compared relative down up instead rather out reach net ground half by carry "
     "carries carried carrying set sets sign signed signs hand handed"},
    {negating,
     "no not never don't don’t doesn't doesn’t can't can’t cannot won't won’t without avoid avoiding prevent "
     "preventing prevents stop stopping stops nobody none nor neither isn't isn’t"},
    {relating, "with whose who where that which having giving paying earning spending owning"},
};

/// The first and the last eight letters tell nearly all words apart.
template <class Part>
std::uint64_t sum_of_ends(std::string_view word) {
  Part first{};
  Part last{};
  std::memcpy(&first, word.data(), sizeof first);
  std::memcpy(&last, word.data() + word.size() - sizeof last, sizeof last);
  return first * 0x9E3779B97F4A7C15U + last * 0xC2B2AE3D27D4EB4FU + word.size();
}

std::uint64_t sum_of(std::string_view word) {
  if (word.size() >= 8) return sum_of_ends<std::uint64_t>(word);
  if (word.size() >= 4) return sum_of_ends<std::uint32_t>(word);
  return word.size() >= 2 ? sum_of_ends<std::uint16_t>(word) : sum_of_ends<std::uint8_t>(word);
}

/// All words of the rows, each at the place that its sum says, or at the next one that was free.
class Lexicon {
 public:
  Lexicon() {
    for (const Row& row : rows) {
      for (std::size_t begin = 0; begin <= row.words.size();) {
        const std::size_t end = std::min(row.words.find(' ', begin), row.words.size());
        if (end > begin) add(row.words.substr(begin, end - begin), row.classes);
        begin = end + 1;
      }
    }
  }

  Classes classes_of(std::string_view word) const {
    const Entry& entry = entries_[place_of(word)];
    return entry.word.empty() ? 0 : entry.classes;
  }

 private:
  struct Entry {
    std::string_view word;
    Classes classes = 0;
  };
  static constexpr std::size_t size = 2048;  // nearly twice the words, so that a free place is near

  void add(std::string_view word, Classes classes) {
    Entry& entry = entries_[place_of(word)];
    entry.word = word;
    entry.classes |= classes;
  }

  /// Of the word, or of the free place where it would stand.
  std::size_t place_of(std::string_view word) const {
    std::size_t place = (sum_of(word) >> 32) % size;
    while (!entries_[place].word.empty() && entries_[place].word != word) place = (place + 1) % size;
    return place;
  }

  std::array<Entry, size> entries_{};
};

Classes find(std::string_view word) {
  static const Lexicon lexicon;
  return word.empty() ? 0 : lexicon.classes_of(word);
}

std::string_view without(std::string_view word, std::size_t letters) { return word.substr(0, word.size() - letters); }

/// The verb classes of `stem` with `letter` behind it.
Classes find_with(std::string_view stem, char letter) {
  std::array<char, 24> word{};
  if (stem.size() + 1 >= word.size()) return 0;
  std::ranges::copy(stem, word.begin());
  word[stem.size()] = letter;
  return find({word.data(), stem.size() + 1}) & verb;
}

/// The verb classes of the stem of `form` without its last `ending` letters: `reduc`(e), `cut`(t), `publish`.
Classes find_stem(std::string_view form, std::size_t ending) {
  const auto stem = without(form, ending);
  if (const Classes found = find(stem) & verb) return found;
  if (const Classes found = find_with(stem, 'e')) return found;
  if (stem.ends_with('i')) return find_with(without(stem, 1), 'y');
  const bool doubled = stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
  return doubled ? find(without(stem, 1)) & verb : 0;
}

}  // namespace

Classes classes_of(std::string_view word) {
  Classes classes = find(word);
  if ((classes & verb) != 0 || word.size() < 4) return classes;
  Classes stem = 0;
  if (word.ends_with("ing")) {
    stem = find_stem(word, 3);
    if (stem != 0) classes |= stem | ongoing;
  } else if (word.ends_with("ed")) {
    stem = find_stem(word, 2);
    if (stem != 0) classes |= stem | past;
  } else if (word.ends_with("es")) {
    classes |= find_stem(word, 2);
  } else if (word.ends_with('s')) {
    classes |= find_stem(word, 1);
  }
  return classes;
}

}  // namespace okr::measure
