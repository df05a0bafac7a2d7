// The world is wrong, not the user's files: thrown at the edge, caught once by the command runner.
#pragma once

#include <stdexcept>
#include <string>

namespace okr {

/// An unreadable file, no workspace, a full disk, a call that makes no sense. Ends the command with exit code 2.
/// What is wrong with the contents of OKR files is a Finding instead.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& message, std::string help = {})
      : std::runtime_error(message), help_(std::move(help)) {}
  /// What to do about it; may be empty.
  const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace okr
