interface Options {
  readonly dossier: string;
  readonly exemple: boolean;
  readonly graphUrl: string;
  readonly jeton: string;
  readonly log: (ligne: string) => void;
}

/** Provisions the lists and loads the sample territory, once per data folder. */
export async function preparer(_options: Options): Promise<void> {}
