/** What a benchmark runs in a JVM of its own. */
package portal.benchmarks.child;
