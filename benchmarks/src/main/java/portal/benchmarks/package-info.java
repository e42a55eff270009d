/** Measures what operations cost. */
package portal.benchmarks;
