/** Folder of the shipped reader below the models folder. */
export const READER_MODEL = 'extractive-reader';
