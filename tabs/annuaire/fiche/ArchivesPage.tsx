import { Caption1, Link, Text } from '@fluentui/react-components';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { fragmentDe } from '../../commun/adresse.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { TEXTES } from '../textes.ts';
import css from './fiche.module.css';
import { ARCHIVES } from './textes.ts';

/** The fiches out of the annuaire, latest first: each is opened, and put back, from here. */
export function ArchivesPage() {
  const requete = useListe(structures);
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{ARCHIVES.page}</TitreDePage>
        <Lue requete={requete} attente={TEXTES.attente}>
          {({ items }) => <Archives fiches={items.filter((s) => !estDansLAnnuaire(s))} />}
        </Lue>
      </div>
    </main>
  );
}

const sortieLe = ({ provenance, modifieLe }: Structure): string =>
  (provenance ?? []).findLast((trace) => trace.champ === 'statut')?.le ?? modifieLe;

function Archives({ fiches }: { readonly fiches: readonly Structure[] }) {
  if (fiches.length === 0) return <Vide titre={ARCHIVES.vide}>{ARCHIVES.videAide}</Vide>;
  const rangees = fiches.toSorted((a, b) => (sortieLe(a) < sortieLe(b) ? 1 : -1));
  return (
    <>
      <Text className={cadre.discret}>{ARCHIVES.aide}</Text>
      <h2 className={cadre.sousTitre}>{ARCHIVES.titre(fiches.length)}</h2>
      <ul className={css.histoire}>
        {rangees.map((fiche) => (
          <li key={fiche.id}>
            <Link href={fragmentDe(adresseDeFiche(fiche.id))}>{fiche.nom}</Link>
            <div>
              <Caption1 className={cadre.discret}>
                {[fiche.type, fiche.commune, ARCHIVES.sortie(fiche.statut, sortieLe(fiche))]
                  .filter(Boolean)
                  .join(' · ')}
              </Caption1>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
