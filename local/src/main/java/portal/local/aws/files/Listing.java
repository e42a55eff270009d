package portal.local.aws.files;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import portal.local.aws.http.LocalResponse;

/** Lists the files of a bucket page by page; a page's token is the last key of the page before. */
final class Listing {
    private static final int MOST = 1000;

    private Listing() {}

    static LocalResponse answer(FileFolder files, String bucket, Map<String, String> query) throws IOException {
        int limit = Math.clamp(number(query.getOrDefault("max-keys", "")), 1, MOST);
        String after = query.getOrDefault("continuation-token", "");
        List<String> left = files.keys(bucket, query.getOrDefault("prefix", "")).stream()
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        List<String> page = left.subList(0, Math.min(limit, left.size()));
        StringBuilder xml = new StringBuilder("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">")
                .append("<Name>" + bucket + "</Name><KeyCount>" + page.size() + "</KeyCount>")
                .append("<IsTruncated>" + (page.size() < left.size()) + "</IsTruncated>");
        if (page.size() < left.size()) {
            xml.append("<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>");
        }
        page.forEach(key -> xml.append("<Contents><Key>" + key + "</Key></Contents>"));
        return S3Xml.answer(xml.append("</ListBucketResult>").toString());
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : MOST;
    }
}
