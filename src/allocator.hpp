// How the program's memory is handed out.
#pragma once

namespace okr {

/// Fits the allocator to a program that makes many small things, keeps them, and ends: memory is taken from the system
/// in larger steps and not given back. Nothing where the allocator is none that can be told.
void prepare_allocator();

}  // namespace okr
