// How the program's memory is handed out.
#pragma once

#include <functional>

namespace okr {

/// Calls `program` with an allocator that fits a program that makes many small things, keeps them, and ends: memory is
/// taken from the system in large steps, and what is freed is not put together again. Calls it as it is where the
/// allocator is none that can be told.
int with_memory_in_large_steps(const std::function<int()>& program);

}  // namespace okr
