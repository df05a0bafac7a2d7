// Output streams over file descriptors that remember why a write failed, which std::ofstream does not tell.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace okr::cli {

/// Buffers what is written to a descriptor. After a failed write it takes no more.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  /// errno of the write that failed; 0 where none has.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 14> bytes_;
};

/// An output stream on a descriptor that it does not own. Not flushed when destroyed: see finish.
class DescriptorStream : public std::ostream {
 public:
  explicit DescriptorStream(int descriptor) : std::ostream(nullptr), buffer_(descriptor) { rdbuf(&buffer_); }
  int error() const { return buffer_.error(); }

 private:
  DescriptorBuffer buffer_;
};

/// Has a closed pipe fail the write instead of killing the process, and makes sure that no file which is opened later
/// gets the number of a standard stream that was closed.
void prepare_standard_streams();

/// Writes out what is left, and returns the exit code of the process: `code`, unless stdout could not be written. A
/// pipe that its reader has closed is no failure.
int finish(DescriptorStream& out, DescriptorStream& err, int code);

}  // namespace okr::cli
