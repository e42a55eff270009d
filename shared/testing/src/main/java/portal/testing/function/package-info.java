/** Contracts that functions pass. */
package portal.testing.function;
