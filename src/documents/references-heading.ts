/** A heading under which sources are listed: kept for the reader, never quoted as evidence. */
export const referencesHeading =
  /^(?:引用文献|参考文献|参考資料|出典|references|sources|bibliography)[:：]?$/iu;
