# Writes Markdown files into a C++ source: cmake -DPAGES="a.md;b.md" -DOUTPUT=pages.cpp -P embed_pages.cmake
set(rows "")
foreach(page IN LISTS PAGES)
  get_filename_component(name ${page} NAME_WE)
  file(READ ${page} text)
  string(APPEND rows "    {\"${name}\", R\"page(${text})page\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"render/rules_page.hpp\"

namespace okr::render {

std::span<const Page> rule_pages() {
  static constexpr Page pages[] = {
${rows}  };
  return pages;
}

}  // namespace okr::render
")
