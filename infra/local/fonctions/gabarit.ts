/** A route template of ASP.NET (`rencontres/{id:int}/{*reste}`) turned into something that can be matched. */
export interface Gabarit {
  /** Values of the parameters (absent optional ones left out), or `null` when the path does not match. */
  lire(chemin: string): Record<string, string> | null;
  /** Literal segments come before parameters, parameters before catch-alls: lower goes first. */
  readonly rang: string;
}

const CONTRAINTES: Readonly<Record<string, (n: string, m?: string) => string>> = {
  int: () => '-?\\d+',
  long: () => '-?\\d+',
  bool: () => 'true|false',
  guid: () => '[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}',
  alpha: () => '[a-z]+',
  decimal: () => '-?\\d+(?:\\.\\d+)?',
  double: () => '-?\\d+(?:\\.\\d+)?',
  length: (n, m) => `[^/]{${n}${m ? `,${m}` : ''}}`,
  minlength: (n) => `[^/]{${n},}`,
  maxlength: (n) => `[^/]{1,${n}}`,
};

const echapper = (texte: string) => texte.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Compiles a template; throws, in French, on a constraint that is not known here. Matching ignores case, as in Azure. */
export function compilerGabarit(gabarit: string): Gabarit {
  const noms: string[] = [];
  const defauts: Record<string, string> = {};
  let motif = '^';
  let rang = '';
  for (const segment of gabarit.split('/').filter(Boolean)) {
    const fourreTout = /^\{\*{1,2}(\w+)\}$/.exec(segment);
    const seul = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (fourreTout?.[1]) {
      noms.push(fourreTout[1]);
      motif += '(?:/(.*))?';
      rang += '3';
    } else if (seul) {
      const { nom, valeur, facultatif, defaut, contraint } = parametre(seul);
      noms.push(nom);
      if (defaut !== undefined) defauts[nom] = defaut;
      motif += facultatif ? `(?:/(${valeur}))?` : `/(${valeur})`;
      rang += contraint ? '1' : '2';
    } else {
      motif += `/${segment
        .split(/(\{[^{}]+\})/)
        .map((part) => morceau(part, noms))
        .join('')}`;
      rang += '0';
    }
  }
  const expression = new RegExp(`${motif}/?$`, 'i');
  return {
    rang,
    lire(chemin) {
      const trouve = expression.exec(`/${chemin.replace(/^\/+|\/+$/g, '')}`.replace(/^\/$/, ''));
      if (!trouve) return null;
      const valeurs = { ...defauts };
      for (const [i, nom] of noms.entries()) {
        const brute = trouve[i + 1];
        if (brute !== undefined && brute !== '') valeurs[nom] = decoder(brute);
      }
      return valeurs;
    },
  };
}

function morceau(part: string, noms: string[]): string {
  const dedans = /^\{([^{}]+)\}$/.exec(part)?.[1];
  if (!dedans) return echapper(part);
  const { nom, valeur } = parametre(dedans);
  noms.push(nom);
  return `(${valeur})`;
}

function parametre(texte: string) {
  const [avantDefaut = '', defaut] = texte.split('=');
  const facultatif = avantDefaut.endsWith('?') || defaut !== undefined;
  const [nom = '', ...contraintes] = avantDefaut.replace(/\?$/, '').split(':');
  const motifs = contraintes.map((c) => {
    const lue = /^(\w+)(?:\((\d+)(?:,(\d+))?\))?$/.exec(c);
    const faire = lue?.[1] ? CONTRAINTES[lue[1]] : undefined;
    if (!faire) throw new Error(`Contrainte de route inconnue de l’hôte local : « ${c} ».`);
    return faire(lue?.[2] ?? '', lue?.[3]);
  });
  // Several constraints on one parameter all hold: lookaheads for all but the last.
  const dernier = motifs.pop() ?? '[^/]+?';
  const valeur = `${motifs.map((m) => `(?=(?:${m})(?:/|$))`).join('')}${dernier}`;
  return { nom, facultatif, defaut, contraint: contraintes.length > 0, valeur };
}

function decoder(brute: string): string {
  try {
    return decodeURIComponent(brute);
  } catch {
    return brute;
  }
}
