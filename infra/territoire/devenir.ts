import type { LigneDeCommune } from '../../core/lists/communes.list.ts';
import type { DevenirDesCodes } from '../../core/territoire/suivre-le-cog.ts';
import { uneFoisParObjet } from '../../core/une-fois.ts';
import { successeursDe } from './cog.ts';
import type { Decoupage } from './decoupage.ts';
import { enFrancais } from './extraire.ts';

/** What the division says of all communes, whatever the territory. */
const deFrance = uneFoisParObjet((d: Decoupage) => {
  const noms = new Map(d.communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, enFrancais(c.nom)]));
  const reprises = new Map(
    [...successeursDe(d)].flatMap(([ancien, [insee, ...autres]]) =>
      insee === undefined || autres.length > 0 ? [] : [[ancien, { insee, nom: noms.get(insee) ?? insee }] as const],
    ),
  );
  const enVigueur = new Set([...d.epci, ...d.ept].map((e) => e.code));
  const epciDe = new Map(d.epci.flatMap((e) => e.membres.map((m) => [m.code, e.code] as const)));
  return { noms, reprises, enVigueur, epciDe };
});

/** What became, this year, of the codes that the site may hold: those of all communes, and those of its own territory. */
export function devenirDesCodes(d: Decoupage, lignes: readonly LigneDeCommune[]): DevenirDesCodes {
  const { noms, reprises, enVigueur, epciDe } = deFrance(d);
  const renommees = new Map(
    lignes.flatMap(({ insee, nom: avant }) => {
      const nom = noms.get(insee);
      return nom === undefined || nom === avant ? [] : [[insee, { avant, nom }] as const];
    }),
  );
  const intercommunalites = new Map<string, readonly string[]>();
  for (const { epci, insee } of lignes) {
    const actuelle = epciDe.get(reprises.get(insee)?.insee ?? insee);
    if (epci === undefined || enVigueur.has(epci) || actuelle === undefined) continue;
    intercommunalites.set(epci, [...new Set([...(intercommunalites.get(epci) ?? []), actuelle])]);
  }
  return { millesime: d.millesime, reprises, renommees, intercommunalites };
}

/** The codes that name today the territory of these rows. A whole EPCI is named by its SIREN, even gone: what to do then is not for a command to say. */
export function codesDuTerritoire(lignes: readonly LigneDeCommune[], { reprises }: DevenirDesCodes): readonly string[] {
  return [
    ...new Set(
      lignes.map(({ insee, epci, epciEntier }) =>
        epci !== undefined && epciEntier ? epci : (reprises.get(insee)?.insee ?? insee),
      ),
    ),
  ];
}
