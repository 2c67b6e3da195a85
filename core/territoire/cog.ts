import donnees from './cog.json' with { type: 'json' };

/** Year of the code officiel géographique that these codes belong to (INSEE; `infra/territoire/ecrire-cog.ts`). */
export const MILLESIME_DU_COG: number = donnees.millesime;

const enPlages = (plages: string): readonly (readonly [number, number])[] =>
  plages.split(',').map((plage) => {
    const [de = '', a = de] = plage.split('-');
    return [Number(de), Number(a)] as const;
  });

let plagesParDebut: ReadonlyMap<string, ReturnType<typeof enPlages>> | undefined;
let successeurs: ReadonlyMap<string, string> | undefined;

const plagesDe = (debut: string): ReturnType<typeof enPlages> => {
  plagesParDebut ??= new Map(Object.entries(donnees.enVigueur).map(([d, plages]) => [d, enPlages(plages)]));
  return plagesParDebut.get(debut) ?? [];
};
const successeurDe = (code: string): string | undefined => {
  successeurs ??= new Map(
    Object.entries(donnees.absorbees).flatMap(([nouveau, anciens]) => anciens.split(' ').map((a) => [a, nouveau])),
  );
  return successeurs.get(code);
};

/** The code in force of a commune: the same, that of the commune that took it over, or undefined when no commune ever bore it (or two took it over). */
export const codeEnVigueur = (code: string): string | undefined => {
  const numero = Number(code.slice(2));
  const vaut = /^..\d{3}$/.test(code) && plagesDe(code.slice(0, 2)).some(([de, a]) => de <= numero && numero <= a);
  return vaut ? code : successeurDe(code);
};
