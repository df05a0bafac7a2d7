// The lines of a plainly written file, one at a time, with their indentation.
#pragma once

#include <string>
#include <string_view>

namespace okr::read {

/// Thrown where it takes the whole reader to tell what stands there.
struct Doubt {};

/// Stands on a line that says something: blank ones and those that are all comment are passed over.
class PlainLines {
 public:
  explicit PlainLines(std::string_view bytes) : bytes_(bytes) { next(); }

  bool at_end() const { return end_; }
  /// Of what is left of the line; a dash that was taken counts as indentation.
  int column() const { return column_; }
  /// What is left of the line, without blanks at its end.
  std::string_view text() const { return text_; }
  bool at_dash() const { return text_.starts_with("- ") || text_ == "-"; }

  /// Goes to the next line.
  void next();
  /// Takes the dash of a list's item off the line, and leaves what stands behind it.
  void take_dash();
  /// Passes over the value of a key in column `key`, whatever it is.
  void skip_value(int key);
  /// The text that begins with `first`, the end of this line, as the value of a key or an item in column `parent`.
  std::string scalar(std::string_view first, int parent);

 private:
  std::string plain_scalar(std::string_view first, int parent);

  std::string_view bytes_;
  std::size_t pos_ = 0;  ///< where the next line starts
  std::string_view text_;
  int column_ = 0;
  bool end_ = false;
  bool passed_over_ = false;  ///< blank or comment lines, on the way to this one
};

}  // namespace okr::read
