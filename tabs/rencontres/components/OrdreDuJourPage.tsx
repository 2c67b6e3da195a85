import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { TextBulletListLtrRegular } from '@fluentui/react-icons/svg/text-bullet-list-ltr';
import { useState } from 'react';
import { enCorps } from '../../../core/ordre-du-jour/enregistrer.ts';
import { garderPourLaProchaine } from '../../../core/ordre-du-jour/mettre-de-cote.ts';
import { ecartesDits, type PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { pointsVus } from '../../../core/ordre-du-jour/points-vus.ts';
import { texteOrdreDuJour } from '../../../core/ordre-du-jour/texte.ts';
import { peutProposer } from '../../../core/rencontres/peut-proposer.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { useEtroit } from '../../commun/themes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { direSansOrdreDuJour, heureDuPoint } from '../form.ts';
import { useEnregistrerOrdreDuJour, useEtablir, useTelecharger } from '../mutations.ts';
import { Composer, estEnComposition } from '../ordre-du-jour/Composer.tsx';
import { DitDuPoint, TypeDuPoint } from '../ordre-du-jour/DitDuPoint.tsx';
import { Ecartes } from '../ordre-du-jour/Ecartes.tsx';
import { COMPOSER, IMPRIMER, ODJ } from '../ordre-du-jour/textes.ts';
import { POINTS, RENCONTRE, TEXTES } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

/** The ordre du jour: timed points with where each comes from, what did not fit, and how to carry it away. */
export function OrdreDuJourPage({
  rencontre,
  acteur,
  maintenant,
  imprimer,
  proposer,
}: ContenuProps & { readonly imprimer: () => void; readonly proposer: () => void }) {
  const etablir = useEtablir();
  const enregistrer = useEnregistrerOrdreDuJour();
  const telecharger = useTelecharger();
  const copier = useCopier();
  const annoncer = useAnnonce();
  const nomVu = useNomVu(acteur);
  const odj = rencontre.ordreDuJour;
  const vivante = rencontre.etat !== 'Annulée';
  const peutEtablir = vivante && peutSur(acteur, 'etablir-ordre-du-jour', rencontre);
  const peutComposer = vivante && peutSur(acteur, 'composer-ordre-du-jour', rencontre);
  const propose = peutProposer(acteur, rencontre, maintenant);
  const [compose, setCompose] = useState(() => peutComposer && estEnComposition(rencontre.id));
  const calculer = (fermer: () => void = () => undefined) =>
    etablir.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag } },
      {
        onSuccess: () => {
          annoncer(ODJ.etabli);
          fermer();
        },
      },
    );
  const garderUn = (rang: number) => {
    if (odj === undefined) return;
    const corps = { eTag: rencontre.eTag, ...enCorps(garderPourLaProchaine(odj, rang)) };
    enregistrer.mutate(
      { chemin: { id: rencontre.id }, corps },
      { onSuccess: () => annoncer(COMPOSER.gardee(odj.ecartes[rang]?.titre ?? '')) },
    );
  };
  const enWord = () => telecharger.mutate({ id: rencontre.id, nom: `Ordre du jour - ${rencontre.titre}.docx` });
  const probleme =
    (etablir.error ?? telecharger.error) == null ? null : (
      <Probleme
        erreur={etablir.error ?? telecharger.error}
        reessayer={etablir.error == null ? enWord : () => calculer()}
        recharger={etablir.reset}
      />
    );

  if (odj !== undefined && compose)
    return (
      <Composer
        rencontre={rencontre}
        odj={odj}
        peutPrevenir={peutSur(acteur, 'planifier-rencontre', rencontre)}
        fermer={() => setCompose(false)}
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
              <BoutonCommande appearance="primary" enCours={etablir.isPending} onClick={() => calculer()}>
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
        {peutComposer ? (
          <Button icon={<TextBulletListLtrRegular />} onClick={() => setCompose(true)}>
            {COMPOSER.ouvrir}
          </Button>
        ) : null}
        {!peutEtablir ? null : odj.modifieLe === undefined ? (
          <BoutonCommande icon={<ArrowClockwiseRegular />} enCours={etablir.isPending} onClick={() => calculer()}>
            {ODJ.recalculer}
          </BoutonCommande>
        ) : (
          <Confirmation
            bouton={{ icon: <ArrowClockwiseRegular />, children: ODJ.recalculer }}
            question={ODJ.recalculerQuestion}
            aide={ODJ.recalculerAide}
            enCours={etablir.isPending}
            erreur={etablir.error}
            faire={calculer}
            recharger={etablir.reset}
          />
        )}
        <Button icon={<CopyRegular />} onClick={() => void copier(texteOrdreDuJour(odj, rencontre), ODJ.copie)}>
          {ODJ.copier}
        </Button>
        <Button icon={<PrintRegular />} onClick={imprimer}>
          {IMPRIMER.bouton}
        </Button>
        <BoutonCommande icon={<ArrowDownloadRegular />} enCours={telecharger.isPending} onClick={enWord}>
          {ODJ.telecharger}
        </BoutonCommande>
      </div>
      {probleme}
      {peutComposer && odj.dureeMinutes !== rencontre.dureeMinutes ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{ODJ.autreDuree(odj.dureeMinutes, rencontre.dureeMinutes)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Deroule points={pointsVus(odj, nomVu)} debut={rencontre.debut} />
      {enregistrer.error == null ? null : <Probleme erreur={enregistrer.error} reessayer={enregistrer.reset} />}
      {peutComposer ? (
        <Ecartes ecartes={odj.ecartes} garder={garderUn} enCours={enregistrer.isPending} />
      ) : (
        <Ecartes ecartes={ecartesDits(odj)} />
      )}
      <Caption1 className={cadre.discret}>
        {ODJ.etabliLe(dateLongue(odj.etabliLe))}
        {odj.modifieLe === undefined ? '' : ` ${ODJ.modifieLe(dateLongue(odj.modifieLe))}`}
      </Caption1>
    </>
  );
}

interface PropsDuDeroule {
  readonly points: readonly PointCale[];
  readonly debut: string | undefined;
}

function Deroule({ points, debut }: PropsDuDeroule) {
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
        {points.map((point) => (
          <TableRow key={`${point.debut}-${point.titre}`}>
            <TableCell className={css.colHeure}>{heureDuPoint(debut, point.debut)}</TableCell>
            <TableCell>
              <DitDuPoint point={point} etiquette={etroit ? <TypeDuPoint type={point.type} /> : null} />
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
