/** A stand-in for API Gateway: routes of the template, events of payload format 2.0. */
@NullMarked
package portal.local.aws.gateway;

import org.jspecify.annotations.NullMarked;
