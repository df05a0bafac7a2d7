// What both readers make of a document.
#pragma once

#include <string>
#include <string_view>

#include "read/node.hpp"

namespace okr::yaml {

struct Reading {
  bool accepted = false;
  std::string words{};  ///< the events, else the complaints
  read::Document document{};
};

/// The strict reader's. The fast path has to agree, or to decline.
Reading okr_on(const std::string& bytes);
Reading libyaml_reads(const std::string& bytes);

struct Verdict {
  bool alike = true;
  std::string_view known{};
  std::string unknown{};  ///< in what way they part
};

/// On what okr accepts.
Verdict compared(const std::string& bytes);

/// What is left of `bytes` when all is gone that does not matter to `verdict`.
std::string shrunk(std::string bytes, const Verdict& verdict);

}  // namespace okr::yaml
