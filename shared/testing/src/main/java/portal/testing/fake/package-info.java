/** Ports in memory, and fixtures. */
package portal.testing.fake;
