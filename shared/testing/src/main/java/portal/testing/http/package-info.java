/** Requests and answers of functions in tests. */
package portal.testing.http;
