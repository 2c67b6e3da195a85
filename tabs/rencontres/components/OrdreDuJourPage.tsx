import {
  Badge,
  Button,
  Caption1,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { autoriser } from '../../../core/droits/droits.ts';
import type { OrdreDuJour } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { texteOrdreDuJour } from '../../../core/ordre-du-jour/texte.ts';
import { peutProposer } from '../../../core/rencontres/peut-proposer.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import type { TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useEtroit } from '../../commun/themes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { direSansOrdreDuJour, heureDuPoint } from '../form.ts';
import { useEtablir, useTelecharger } from '../mutations.ts';
import { ODJ, POINTS, RENCONTRE, TEXTES } from '../textes.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

/** The ordre du jour: timed points with where each comes from, what did not fit, and how to carry it away. */
export function OrdreDuJourPage({
  rencontre,
  acteur,
  maintenant,
  proposer,
}: ContenuProps & { readonly proposer: () => void }) {
  const etablir = useEtablir();
  const telecharger = useTelecharger();
  const copier = useCopier();
  const annoncer = useAnnonce();
  const odj = rencontre.ordreDuJour;
  const peutEtablir =
    acteur !== undefined && autoriser(acteur, 'etablir-ordre-du-jour').permis && rencontre.etat !== 'Annulée';
  const propose = peutProposer(acteur, rencontre, maintenant);
  const calculer = () =>
    etablir.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag } },
      { onSuccess: () => annoncer(ODJ.etabli) },
    );
  const enregistrer = () => telecharger.mutate({ id: rencontre.id, nom: `Ordre du jour - ${rencontre.titre}.docx` });
  const probleme =
    (etablir.error ?? telecharger.error) == null ? null : (
      <Probleme
        erreur={etablir.error ?? telecharger.error}
        reessayer={etablir.error == null ? enregistrer : calculer}
        recharger={etablir.reset}
      />
    );

  if (odj === undefined) {
    const absence = direSansOrdreDuJour(rencontre, { peutEtablir, peutProposer: propose }, maintenant);
    return (
      <>
        {probleme}
        <Vide
          titre={absence.titre}
          action={
            peutEtablir ? (
              <BoutonCommande appearance="primary" enCours={etablir.isPending} onClick={calculer}>
                {RENCONTRE.etablir}
              </BoutonCommande>
            ) : propose ? (
              <Button onClick={proposer}>{POINTS.proposer}</Button>
            ) : null
          }
        >
          {absence.aide}
        </Vide>
      </>
    );
  }
  return (
    <>
      <div className={cadre.outils}>
        {peutEtablir ? (
          <BoutonCommande icon={<ArrowClockwiseRegular />} enCours={etablir.isPending} onClick={calculer}>
            {ODJ.recalculer}
          </BoutonCommande>
        ) : null}
        <Button icon={<CopyRegular />} onClick={() => void copier(texteOrdreDuJour(odj, rencontre), ODJ.copie)}>
          {ODJ.copier}
        </Button>
        <BoutonCommande icon={<ArrowDownloadRegular />} enCours={telecharger.isPending} onClick={enregistrer}>
          {ODJ.telecharger}
        </BoutonCommande>
      </div>
      {probleme}
      <Deroule odj={odj} debut={rencontre.debut} />
      <Ecartes odj={odj} />
      <Caption1 className={cadre.discret}>{ODJ.etabliLe(dateLongue(odj.etabliLe))}</Caption1>
    </>
  );
}

const COULEUR = { Information: 'informative', Échange: 'brand', Décision: 'important' } as const satisfies Record<
  TypeDePoint,
  string
>;

function Deroule({ odj, debut }: { readonly odj: OrdreDuJour; readonly debut: string | undefined }) {
  // On a phone the type stands above the title: four columns would leave no room for it.
  const etroit = useEtroit();
  return (
    <Table aria-label={ODJ.legende} className={css.deroule}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={css.colHeure}>{ODJ.heure}</TableHeaderCell>
          <TableHeaderCell>{ODJ.point}</TableHeaderCell>
          {etroit ? null : <TableHeaderCell className={css.colType}>{ODJ.type}</TableHeaderCell>}
          <TableHeaderCell className={css.colDuree}>{ODJ.duree}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {odj.points.map((point) => (
          <TableRow key={`${point.debut}-${point.titre}`}>
            <TableCell className={css.colHeure}>{heureDuPoint(debut, point.debut)}</TableCell>
            <TableCell>
              <div className={css.point}>
                {etroit ? <TypeDuPoint type={point.type} /> : null}
                <Text weight="semibold">{point.titre}</Text>
                <Caption1 className={cadre.discret}>{point.origine}</Caption1>
              </div>
            </TableCell>
            {etroit ? null : (
              <TableCell className={css.colType}>
                <TypeDuPoint type={point.type} />
              </TableCell>
            )}
            <TableCell className={css.colDuree}>{TEXTES.duree(point.duree)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const TypeDuPoint = ({ type }: { readonly type: TypeDePoint }) => (
  <Badge appearance="tint" color={COULEUR[type]}>
    {type}
  </Badge>
);

function Ecartes({ odj }: { readonly odj: OrdreDuJour }) {
  if (odj.ecartes.length === 0) return null;
  return (
    <section className={css.ecartes}>
      <Text as="h2" weight="semibold" className={css.titre}>
        {ODJ.ecartes}
      </Text>
      <ul>
        {odj.ecartes.map((point) => (
          <li key={`${point.source}-${point.titre}`}>
            <Text>{point.titre}</Text> <Caption1 className={cadre.discret}>{point.raison}</Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}
