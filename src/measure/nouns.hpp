// Singular and plural of counted nouns.
#pragma once

#include <string>
#include <string_view>

namespace okr::measure {

/// The singular of a noun in lower case: `countries` is `country`, `analyses` is `analysis`, `status` stays.
std::string singular(std::string_view noun);

/// The plural of a singular in lower case; singular() of it gives it back.
std::string plural(std::string_view noun);

}  // namespace okr::measure
