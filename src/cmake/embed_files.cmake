# Writes a C++ source with a function that returns texts by name, a file's path below ROOT without `.md`:
# cmake -DFILES="a.md;b.md" -DROOT=. -DFUNCTION=okr::f -DTYPE=okr::Text -DHEADER=f.hpp -DOUTPUT=f.cpp -P embed_files.cmake
# With SECTION only what stands below that heading.
set(rows "")
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name ${ROOT} ${file})
  string(REGEX REPLACE "\\.md$" "" name ${name})
  file(READ ${file} text)
  if(SECTION)
    string(FIND "${text}" "\n## ${SECTION}\n" begin)
    if(begin LESS 0)
      message(FATAL_ERROR "${file}: there is no section `${SECTION}`")
    endif()
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(REGEX REPLACE "^\n## [^\n]*\n+" "" text "${text}")
    string(REGEX REPLACE "\n## .*" "\n" text "${text}")
  endif()
  string(APPEND rows "    {\"${name}\", R\"text(${text})text\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"${HEADER}\"

std::span<const ${TYPE}> ${FUNCTION}() {
  static constexpr ${TYPE} texts[] = {
${rows}  };
  return texts;
}
")
