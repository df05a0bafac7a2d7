// From `initialize` to `exit`; whatever a message does, the next one is read.
#include "lsp/server.hpp"

#include <istream>
#include <ostream>

#include "lsp/framing.hpp"
#include "lsp/session.hpp"
#include "okr/failure.hpp"

namespace okr::lsp {
namespace {

class Server {
 public:
  Server(std::ostream& out, const std::filesystem::path& folder, const std::function<Date()>& today)
      : out_(out), session_({folder, today, [this](const Json& message) { write_frame(out_, message); }}) {}

  bool is_over() const { return phase_ == Phase::over; }
  bool was_shut_down() const { return was_shut_down_; }

  void handle(const Frame& frame) {
    if (frame.kind == Frame::Kind::unreadable) return fail(nullptr, ErrorCode::parse_error, frame.text);
    Message message;
    try {
      message = parse_message(frame.text);
    } catch (const RequestError& error) {
      return fail(nullptr, error.code(), error.what());
    }
    if (message.kind == Message::Kind::request) respond(message);
    if (message.kind == Message::Kind::notification) take(message);
  }

  /// Tells the editor what is new, once it has nothing more to say for now.
  void publish() {
    if (phase_ != Phase::running) return;
    guarded([&] { session_.publish(); }, [&](ErrorCode, const std::string& words) { complain(words); });
  }

 private:
  enum class Phase { waiting, starting, running, shut_down, over };

  void fail(const Json& id, ErrorCode code, std::string_view words) {
    write_frame(out_, error_message(id, code, words));
  }

  /// The editor shows it to whoever sits there.
  void complain(const std::string& words) {
    constexpr int error = 1;
    write_frame(out_, notification_message("window/showMessage", {{"type", error}, {"message", "okr: " + words}}));
  }

  /// Runs `work`; what it throws is handed to `failed`.
  template <class Work, class Failed>
  void guarded(Work work, Failed failed) {
    try {
      work();
    } catch (const RequestError& error) {
      failed(error.code(), error.what());
    } catch (const Failure& failure) {
      failed(ErrorCode::request_failed,
             failure.help().empty() ? failure.what() : failure.what() + (": " + failure.help()));
    } catch (const std::exception& bug) {
      failed(ErrorCode::internal_error, std::string("okr has a bug: ") + bug.what());
    }
  }

  void respond(const Message& message) {
    guarded([&] { write_frame(out_, result_message(message.id, result_of(message))); },
            [&](ErrorCode code, const std::string& words) { fail(message.id, code, words); });
  }

  Json result_of(const Message& message) {
    if (phase_ == Phase::waiting) {
      if (message.method != "initialize")
        throw RequestError(ErrorCode::server_not_initialized, "`initialize` comes first");
      Json result = session_.initialize(message.params);
      phase_ = Phase::starting;
      return result;
    }
    if (phase_ == Phase::shut_down) throw RequestError(ErrorCode::invalid_request, "the server is shut down");
    if (message.method == "initialize") throw RequestError(ErrorCode::invalid_request, "`initialize` comes once");
    if (message.method == "shutdown") {
      publish();
      phase_ = Phase::shut_down;
      was_shut_down_ = true;
      return nullptr;
    }
    return session_.answer(message.method, message.params);
  }

  void take(const Message& message) {
    if (message.method == "exit") {
      phase_ = Phase::over;
    } else if (phase_ == Phase::starting || phase_ == Phase::running) {
      guarded([&] { begin_or_take(message); }, [&](ErrorCode, const std::string& words) { complain(words); });
    }
  }

  void begin_or_take(const Message& message) {
    if (phase_ == Phase::starting) {
      // Some clients open a file first.
      phase_ = Phase::running;
      session_.begin();
    }
    session_.take(message.method, message.params);
  }

  std::ostream& out_;
  Session session_;
  Phase phase_ = Phase::waiting;
  bool was_shut_down_ = false;
};

}  // namespace

bool serve(std::istream& in, std::ostream& out, const std::filesystem::path& folder,
           const std::function<Date()>& today) {
  Server server(out, folder, today);
  while (!server.is_over() && out) {
    const Frame frame = read_frame(in);
    if (frame.kind == Frame::Kind::end) break;
    server.handle(frame);
    if (!has_more(in)) server.publish();
  }
  return server.was_shut_down();
}

}  // namespace okr::lsp
