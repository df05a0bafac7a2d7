// okr reads repositories on the disk and speaks to no other machine. Where libgit2 is built on mbed TLS, as Debian's
// is, it parses all certificates of the system when it starts, which takes longer than most of what it is started for.

/// Takes the place of mbed TLS's function in this program: there is no certificate, and that is no error.
extern "C" int mbedtls_x509_crt_parse_file(void* chain, const char* path);
extern "C" int mbedtls_x509_crt_parse_file(void* /*chain*/, const char* /*path*/) { return 0; }
