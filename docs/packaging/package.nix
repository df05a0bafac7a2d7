# The recipe for Nix: `nix-build -E '(import <nixpkgs> { }).callPackage ./package.nix { }'` in this folder.
{
  lib,
  stdenv,
  cmake,
  ninja,
  pkg-config,
  cli11,
  fmt,
  libgit2,
  mimalloc,
  nlohmann_json,
  utf8proc,
  yaml-cpp,
}:

stdenv.mkDerivation {
  pname = "okr";
  version = "0.1.0";
  src = lib.cleanSource ../..;

  nativeBuildInputs = [
    cmake
    ninja
    pkg-config
  ];
  buildInputs = [
    cli11
    fmt
    libgit2
    mimalloc
    utf8proc
    yaml-cpp
  ];
  # Users of the library look for it too.
  propagatedBuildInputs = [ nlohmann_json ];

  cmakeFlags = [ "-DOKR_TESTS=OFF" ];

  doInstallCheck = true;
  installCheckPhase = ''
    $out/bin/okr init -q okrs
    $out/bin/okr -C okrs check
  '';

  meta = {
    description = "Scores and checks OKRs kept as YAML files in git";
    homepage = "https://okr.example";
    license = lib.licenses.mit;
    mainProgram = "okr";
    platforms = lib.platforms.unix;
  };
}
