/** DynamoDB Local in this process, behind HTTP. */
@NullMarked
package portal.local.aws.store;

import org.jspecify.annotations.NullMarked;
