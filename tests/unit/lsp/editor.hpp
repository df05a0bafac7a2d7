// An editor for tests: it starts `okr lsp` in a thread, and talks to it through streams as a process would.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <istream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "unit/temporary_folder.hpp"

namespace okr::tests {

using Json = nlohmann::json;

/// Bytes from one thread to another; whoever reads waits for them.
class Channel : public std::streambuf {
 public:
  /// No more bytes come.
  void close();
  /// Returns once all has been read, and whoever reads waits for more, or is gone.
  void wait_until_read();

 protected:
  int_type underflow() override;
  std::streamsize showmanyc() override;
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string waiting_, reading_;
  bool closed_ = false, reader_waits_ = false;
};

/// What most editors can do.
Json usual_capabilities();

class Editor {
 public:
  /// Starts the server in an empty folder; `--today` is 2026-05-15.
  explicit Editor(const std::vector<std::string>& arguments = {});
  /// Closes the server's stdin, and waits for its end.
  ~Editor();

  const test::TemporaryFolder& folder() const { return folder_; }
  std::string uri(const std::string& path) const;

  /// `initialize` and `initialized`; returns the server's answer.
  Json start(Json capabilities = usual_capabilities());
  /// The message with that id that answers; notifications that come before it are kept.
  Json ask(const std::string& method, Json params);
  /// Its result; fails the test where it is an error.
  Json request(const std::string& method, Json params);
  /// The same at a place of a file.
  Json request_at(const std::string& method, const std::string& path, int line, int character, Json more = {});
  void notify(const std::string& method, Json params);
  void send(const std::string& bytes);
  /// The next message of all.
  Json receive();

  void open(const std::string& path, const std::string& text);
  void change(const std::string& path, Json changes);
  void change_all(const std::string& path, const std::string& text);
  /// The notification as it goes over the wire.
  static std::string framed(const std::string& method, Json params);

  /// Waits until the server has nothing more to say, and returns the newest diagnostics of each file, by path.
  const std::map<std::string, Json>& diagnostics();
  /// `line:character rule` of each of a file's.
  std::vector<std::string> findings(const std::string& path);
  /// How often the server has told diagnostics of a file.
  int told() const { return told_; }
  /// Notifications and requests of the server, but for diagnostics.
  const std::vector<Json>& said() const { return said_; }

  /// `exit` or the end of stdin, and then the exit code.
  int end();

 private:
  void keep(const Json& message);

  test::TemporaryFolder folder_;
  Channel to_server_, from_server_;
  std::ostream out_{&to_server_};
  std::istream in_{&from_server_};
  std::ostringstream err_;
  int code_ = -1;
  int last_id_ = 0, version_ = 1, told_ = 0;
  std::map<std::string, Json> diagnostics_;
  std::vector<Json> said_;
  std::thread server_;
};

}  // namespace okr::tests
