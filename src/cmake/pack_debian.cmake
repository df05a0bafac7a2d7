# Run by cpack before it makes packages: adds what Debian wants in each .deb file, and strips and compresses as it does.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
find_program(gzip gzip REQUIRED)
find_program(strip strip REQUIRED)

# `-n`: no name and no time, so that the same files give the same package.
function(compress)
  execute_process(COMMAND ${gzip} -9n ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(share ${CPACK_TEMPORARY_DIRECTORY}/okr/usr/share)
file(READ ${CPACK_RESOURCE_FILE_LICENSE} license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]+)" line "${license}")
set(holder ${CMAKE_MATCH_1})
string(REGEX REPLACE "^.*\n(Permission is hereby)" "\\1" license "${license}")
string(STRIP "${license}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE ${share}/doc/okr/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: okr
Source: ${CPACK_PACKAGE_HOMEPAGE_URL}

Files: *
Copyright: ${holder}
License: Expat

License: Expat
 ${license}
")
file(REMOVE ${share}/doc/okr/LICENSE)

# SOURCE_DATE_EPOCH, where it is set, is this time.
string(TIMESTAMP time "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${share}/doc/okr/changelog
"okr (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium

  * Release ${CPACK_PACKAGE_VERSION}.

 -- ${CPACK_PACKAGE_CONTACT}  ${time}
")
file(GLOB pages ${share}/man/man*/*.[0-9])
compress(${share}/doc/okr/changelog ${pages})

# As Debian's own tools do it.
set(sections --remove-section=.comment --remove-section=.note)
execute_process(COMMAND ${strip} ${sections} ${CPACK_TEMPORARY_DIRECTORY}/okr/usr/bin/okr COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE libraries ${CPACK_TEMPORARY_DIRECTORY}/dev/*.a)
foreach(library IN LISTS libraries)
  execute_process(COMMAND ${strip} --strip-debug --enable-deterministic-archives ${sections} ${library}
                  COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# Both are made of one source, and the one depends on the other.
if(EXISTS ${CPACK_TEMPORARY_DIRECTORY}/dev)
  file(MAKE_DIRECTORY ${CPACK_TEMPORARY_DIRECTORY}/dev/usr/share/doc)
  file(CREATE_LINK okr ${CPACK_TEMPORARY_DIRECTORY}/dev/usr/share/doc/libokr-dev SYMBOLIC)
endif()
