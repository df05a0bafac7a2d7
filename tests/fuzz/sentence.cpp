// Reading a sentence ends on any bytes; the words that it marks stand within the sentence, and what was read is whole.
#include "okr/measure.hpp"
#include "target.hpp"

void okr::fuzz::run(std::string_view bytes) {
  const SentenceReading reading = read_sentence(bytes);
  for (const SentenceReading::Part& part : reading.parts) {
    require(part.begin < part.end && part.end <= bytes.size(), "a part stands within the sentence");
  }
  require((reading.kind == MeasureKind::none) != reading.why.empty(), "there is a reason where nothing was read");
  const bool has_limit = reading.min || reading.max;
  require(has_limit == (reading.kind == MeasureKind::limit), "a limit has a bound");
  require(reading.change.has_value() == (reading.kind == MeasureKind::relative), "what is relative has a change");
  require(reading.kind != MeasureKind::metric || reading.target, "a metric has a target");
  const Unit unit = normal_unit(reading.unit);
  require(normal_unit(unit) == unit, "a unit has one spelling");
}
