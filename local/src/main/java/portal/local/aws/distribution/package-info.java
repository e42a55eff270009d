/** Stands in for CloudFront: the pages, and the API below {@code /api}. */
@NullMarked
package portal.local.aws.distribution;

import org.jspecify.annotations.NullMarked;
