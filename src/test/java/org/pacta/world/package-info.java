/**
 * What tests on the whole application share. A test is of one of five kinds, and says which by what it is made with:
 *
 * <ul>
 *   <li>a rule: plain Java and nothing else, so it takes no time;
 *   <li>SQL: holds a {@link org.pacta.database.TestDatabase} of its own, a real PostgreSQL with the migrated schema, and
 *       says as whom it reads;
 *   <li>process: {@link org.pacta.world.PactaTest}, the whole application with its engine, whose timers a test fires by
 *       hand; all of them share one context, so each makes its own statements and commitments through
 *       {@link org.pacta.world.World};
 *   <li>view: extends {@code SpringBrowserlessTest}, a page as its component tree, without a browser;
 *   <li>walk: in {@code org.pacta.walk} with a name that ends in {@code IT}, the finished build in a process of its own.
 *       A walk is one story told in steps, the only tests with an order.
 * </ul>
 *
 * <p>The name of a test is a sentence that says what holds: {@code aBlockedTaskSaysWhyOrIsRefused}. The clock stands still
 * until a test moves it, and what another thread does is awaited by its effect, with a bound.
 */
@org.jspecify.annotations.NullUnmarked
package org.pacta.world;
