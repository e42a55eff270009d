/** Classes that a benchmark runs in a separate JVM. */
package portal.benchmarks.child;
