// How the program's memory is handed out.
#pragma once

namespace okr::cli {

/// Fits the C library's allocator to a program that makes many small things, keeps them, and ends: freed ones are not
/// searched for neighbours each time that a larger one is freed, and memory is taken from the system in larger steps.
/// Nothing where the C library is none that can be told.
void prepare_allocator();

}  // namespace okr::cli
