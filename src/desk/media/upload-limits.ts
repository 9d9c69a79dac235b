/** Files of one form. */
export const MOST_FILES = 50;
/** All that one form may send. Only one of its files is in memory at a time. */
export const MOST_UPLOAD_BYTES = 512 * 1024 * 1024;
/** Fields beside the files: credits, a licence. */
export const MOST_FIELDS = 40;
export const MOST_FIELD_BYTES = 8 * 1024;
