package vn.motcua.knowledge.procedure;

/**
 * One way of handing a dossier in (cách thức thực hiện), with the time and the fee that hold for it.
 *
 * @param channel the channel as published, such as "Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"; never null, may be empty
 * @param processingTime how long it takes
 * @param fee what it costs
 * @param description what the portal adds in words; empty when it adds nothing
 */
public record SubmissionMethod(String channel, ProcessingTime processingTime, Fee fee, String description) {}
