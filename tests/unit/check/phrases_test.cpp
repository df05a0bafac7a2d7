// The word lists against sentences as people write them, and against those that only look like them.
#include "check/rules/phrases.hpp"

#include "unit/catch.hpp"

using okr::checking::activity;
using okr::checking::business_as_usual;
using okr::checking::weasel_words;

TEST_CASE("objectives that are business as usual") {
  for (const char* title :
       {"Maintain our service at its level", "maintain customer satisfaction", "Maintaining a stable platform",
        "We will maintain our position", "Continue to delight our customers", "Continuing our journey",
        "Keep the platform running", "Keep all systems up and running", "Keep our stores operational",
        "Keep the lights on", "Keep on serving our members", "Keep up the good work", "Carry on as planned",
        "Sustain our momentum", "Ongoing support of our dealers", "Business as usual in finance", "Run the business",
        "To maintain trust"}) {
    INFO(title);
    CHECK(business_as_usual(title));
  }
}

TEST_CASE("objectives that are not") {
  for (const char* title : {"Keep every promise we make",
                            "Keep our customers for life",
                            "Keep children safe on their way to school",
                            "Deliver a service that people love",
                            "Provide a first-class service",
                            "Make claims painless",
                            "Our code is maintainable by anybody",
                            "Sustainable growth",
                            "Sustained growth in the south",
                            "Maintenance is no longer a worry",
                            "Beyond business as usual",
                            "Stay the best place to work",
                            "Running a shop is a joy",
                            "Customers want to keep running with us",
                            "Continental leaders in cold chains",
                            "Win customers who continue with us",
                            "Be there before the lights go on",
                            "Keep",
                            "",
                            "…",
                            "維持する"}) {
    INFO(title);
    CHECK_FALSE(business_as_usual(title));
  }
}

TEST_CASE("key results that are work") {
  for (const char* title : {"Launch the new website",
                            "Launch mobile app",
                            "launch",
                            "Launching the beta",
                            "We will launch the beta",
                            "Successfully launch in Spain",
                            "Build a data platform",
                            "Building a data platform",
                            "Roll out CRM to all teams",
                            "Roll-out of the CRM",
                            "Rollout of the CRM",
                            "Ship dark mode",
                            "Shipping the new editor",
                            "Deliver the portal",
                            "Develop an onboarding programme",
                            "Implement SSO",
                            "Create a playbook for incidents",
                            "Set up a help desk",
                            "Setting up the help desk",
                            "Put in place a budget process",
                            "Publish the annual report",
                            "Migrate to Postgres",
                            "Organise a partner day",
                            "Organizing our partner day",
                            "Conduct user interviews",
                            "Carry out the audit",
                            "Host a conference",
                            "Attend the fair in Cologne",
                            "Analyse churn",
                            "Investigate the outage",
                            "Define our brand",
                            "Work on our culture",
                            "Kick off the pilot",
                            "Go live with billing",
                            "Design the new form",
                            "Test our disaster recovery",
                            "Plan the migration",
                            "Document every API",
                            "Train all advisers",
                            "Complete the migration",
                            "Hold the annual retreat",
                            "Run a survey",
                            "Start a podcast",
                            "Help the sales team",
                            "Write 3 articles",
                            "Interview 12 customers",
                            "Upgrade our servers",
                            "Review all contracts"}) {
    INFO(title);
    CHECK(activity(title));
  }
}

TEST_CASE("key results that are outcomes") {
  for (const char* title : {"Every fleet knows its contact by name",
                            "Our data handling passes the external audit",
                            "All regions use the triage bot",
                            "Drivers of the pilot fleets work a whole day offline",
                            "Design partners use it every week",
                            "Test drivers come back",
                            "Plan holders renew",
                            "Release notes are read",
                            "Research teams cite us",
                            "Launch customers renew",
                            "Launch partners recommend us",
                            "Build times are halved",
                            "Launch day without an outage",
                            "Update rates reach everybody",
                            "Start-ups choose us",
                            "Document owners answer",
                            "Building managers answer within an hour",
                            "Shipping is free for members",
                            "Complete transparency on costs",
                            "Win the ISO certificate",
                            "Achieve SOC 2 certification",
                            "Obtain the licence in Spain",
                            "Close the funding round",
                            "Sign the contract with the city",
                            "Become the official partner of the league",
                            "Pass the security audit",
                            "The board approves the strategy",
                            "Nobody is on call alone",
                            "Customers launch in a day",
                            "Builders recommend us",
                            "Shipments arrive whole",
                            "Rebuilt trust with dealers",
                            "Creative agencies work with us",
                            "Runners finish their first marathon",
                            "Run rate above plan",
                            "Training leads to promotions",
                            "Hold music is gone",
                            "Help pages answer the question",
                            "Advisers use the method when nobody watches",
                            "",
                            "123",
                            "!!"}) {
    INFO(title);
    CHECK_FALSE(activity(title));
  }
}

TEST_CASE("weasel words, wherever they stand") {
  for (const char* title : {"Improve our onboarding",
                            "Onboarding is improved",
                            "Managers say that meetings improve",
                            "Improving how teams work together",
                            "Enhance collaboration",
                            "Optimise the warehouse",
                            "A better experience",
                            "Significantly more trust",
                            "Teams work together effectively",
                            "An efficient process",
                            "Smoothly running fairs",
                            "A world-class support team",
                            "Best-in-class documentation",
                            "State-of-the-art tooling",
                            "High-quality leads",
                            "Answer questions as needed",
                            "Reuse code where possible",
                            "Fix it as soon as possible",
                            "Fix it ASAP",
                            "Try to win back dealers",
                            "Leverage synergies",
                            "Leveraging our data",
                            "Docs, demos, etc.",
                            "Various teams adopt it",
                            "Adequate staffing",
                            "Calls are handled in a timely manner",
                            "Strengthened bonds with schools",
                            "Take it to the next level"}) {
    INFO(title);
    CHECK(weasel_words(title));
  }
}

TEST_CASE("words that only look like weasels") {
  for (const char* title :
       {"Every fleet knows its contact by name", "Dispatchers see why an arrival time has changed",
        "Our data handling passes the external audit", "Callers in distress say that they were heard",
        "Two thirds of the betters have cashed out", "The improvisation theatre is sold out", "Property is insured",
        "Goods are checked on arrival", "Efficiency labels are on all fridges", "Nobody waits", "The etcher works",
        "Half of the teams keep their own budget", "Advisers use the method when nobody watches", "", "…"}) {
    INFO(title);
    CHECK_FALSE(weasel_words(title));
  }
}

TEST_CASE("what was found is said as the title has it") {
  CHECK(activity("We will Roll-Out the CRM").phrase == "roll out");
  CHECK(activity("Shipping the editor").phrase == "shipping");
  CHECK(weasel_words("A World-Class team").phrase == "world class");
  CHECK(business_as_usual("Keep all systems up and running").phrase == "keep");
  CHECK(activity("Launch it").says == "that it will be there, not what it changes");
}
