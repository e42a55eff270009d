/** The license: maxima, granted numbers, mutations, requests, and what uses it. */
@NullMarked
package portal.domain.license;

import org.jspecify.annotations.NullMarked;
