// The operators new and delete of this program: they count, and fail when they are told to.
#pragma once

namespace okr::allocations {

enum class Failing { never, once, from_then_on };

/// The `nth` allocation from now on fails, counted over all threads; and all after it, or no other.
void arm(Failing failing, long nth);
/// Ends that. How many allocations were asked for since.
long disarm();
/// How many of them failed.
long failed();

/// What is allocated and not yet freed, of all that was ever allocated.
long live();

}  // namespace okr::allocations
