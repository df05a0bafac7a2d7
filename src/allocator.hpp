// How the program's memory is handed out.
#pragma once

namespace okr {

/// Fits the allocator to a program that makes many small things, keeps them, and ends: memory is taken from the system
/// in large steps, and what is freed is not put together again. Nothing where the allocator is none that can be told.
void prepare_allocator();

}  // namespace okr
