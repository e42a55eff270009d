/** What operations cost, measured. */
package portal.benchmarks;
