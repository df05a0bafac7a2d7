# Homebrew's formula: in a tap, as Formula/okr.rb.
class Okr < Formula
  desc "Scores and checks OKRs kept as YAML files in git"
  homepage "https://okr.example"
  url "https://github.com/OWNER/okr/archive/refs/tags/v0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"
  head "https://github.com/OWNER/okr.git", branch: "main"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "pkgconf" => [:build, :test]
  depends_on "fmt"
  depends_on "libgit2"
  depends_on "nlohmann-json"
  depends_on "mimalloc"
  depends_on "utf8proc"
  depends_on "yaml-cpp"

  def install
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DOKR_TESTS=OFF", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/okr --version")
    system bin/"okr", "init", testpath/"okrs"
    system bin/"okr", "-C", testpath/"okrs", "check"
    (testpath/"okrs/broken.yaml").write "cycle: 2026-Q2\nobjectives: {}\n"
    shell_output("#{bin}/okr -C #{testpath}/okrs check", 1)
  end
end
