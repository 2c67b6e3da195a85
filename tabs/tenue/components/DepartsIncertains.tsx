import { Button, Card, Text } from '@fluentui/react-components';
import { estIncertain } from '../../../core/liens/depart.ts';
import { diffusions } from '../../../core/lists/diffusions.list.ts';
import { publications } from '../../../core/lists/publications.list.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { estCarteIncertaine } from '../../../core/publication/trancher.ts';
import { jourLong } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { useTrancherDepart } from '../mutations.ts';
import { DEPARTS } from '../textes.ts';
import { CartesIncertaines } from './CartesIncertaines.tsx';
import { SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

/** Every mail of which nothing says that it left, whatever it was sent for. */
export function DepartsIncertains() {
  const requete = useListe(sollicitations);
  const fiches = useListe(structures).data?.items ?? [];
  const remises = (useListe(diffusions).data?.items ?? []).filter((d) => d.etat === 'En cours').length;
  const maintenant = useMaintenant();
  const parues = useListe(publications).data?.items ?? [];
  const cartesIncertaines = parues.filter((p) => estCarteIncertaine(p, maintenant));
  const { aller } = useAdresse();
  return (
    <SousPage titre={DEPARTS.titre} aide={DEPARTS.aideDeLaPage}>
      <Lue requete={requete} attente={DEPARTS.attente}>
        {({ items }) => {
          const incertains = items.filter((s) => estIncertain(s, maintenant));
          if (incertains.length === 0 && remises + cartesIncertaines.length > 0) return null;
          return incertains.length === 0 ? (
            <Vide titre={DEPARTS.rien}>{DEPARTS.rienAide}</Vide>
          ) : (
            <ListeDeDeparts lignes={incertains} structures={fiches} />
          );
        }}
      </Lue>
      {remises === 0 ? null : (
        <Card className={css.attente}>
          <Text>{DEPARTS.remises(remises)}</Text>
          <Button onClick={() => aller({ rubrique: 'remettre', reste: '' })}>{DEPARTS.voirLesRemises}</Button>
        </Card>
      )}
      <CartesIncertaines publications={cartesIncertaines} />
    </SousPage>
  );
}

interface Departs {
  readonly lignes: readonly Sollicitation[];
  readonly structures: readonly Structure[];
}

/** Each with what a person may say of it, once they have looked among the messages sent. */
export function ListeDeDeparts({ lignes, structures: fiches }: Departs) {
  const noms = new Map(fiches.map((s) => [s.id, s.nom]));
  return (
    <ul className={cartes.cartes}>
      {lignes.map((ligne) => (
        <li key={ligne.id}>
          <Depart ligne={ligne} nom={noms.get(ligne.structure) ?? DEPARTS.sansNom} />
        </li>
      ))}
    </ul>
  );
}

function Depart({ ligne, nom }: { readonly ligne: Sollicitation; readonly nom: string }) {
  const trancher = useTrancherDepart();
  const annoncer = useAnnonce();
  const dire = (parti: boolean) =>
    trancher.mutate(
      { chemin: { id: ligne.id }, corps: { eTag: ligne.eTag, parti } },
      { onSuccess: ({ issue }) => annoncer(DEPARTS.fait[issue]) },
    );
  return (
    <Card className={css.attente}>
      <div className={css.noms}>
        <Text weight="semibold" block>
          {nom}
        </Text>
        <Text>{DEPARTS.quoi(ligne.nature, jourLong(ligne.envoyeeLe ?? ligne.creeLe))}</Text>
      </div>
      <div className={cadre.outils}>
        <BoutonCommande
          size="small"
          enCours={trancher.isPending}
          aria-label={DEPARTS.pour(DEPARTS.renvoyer, nom)}
          onClick={() => dire(false)}
        >
          {DEPARTS.renvoyer}
        </BoutonCommande>
        <BoutonCommande
          size="small"
          enCours={trancher.isPending}
          aria-label={DEPARTS.pour(DEPARTS.confirmer, nom)}
          onClick={() => dire(true)}
        >
          {DEPARTS.confirmer}
        </BoutonCommande>
      </div>
      {trancher.error === null ? null : (
        <Probleme erreur={trancher.error} reessayer={trancher.reset} recharger={trancher.reset} />
      )}
    </Card>
  );
}
