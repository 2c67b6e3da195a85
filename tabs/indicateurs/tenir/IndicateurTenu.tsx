import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { reperesDuMois } from '../../../core/indicateurs/cibles.ts';
import { uniteDe } from '../../../core/indicateurs/definitions.ts';
import { direCible, direValeur } from '../../../core/indicateurs/dire-mesure.ts';
import { nomDuCalcul } from '../../../core/indicateurs/noms-des-calculs.ts';
import { valeursQuiTiennent } from '../../../core/indicateurs/saisir-valeur.ts';
import { direPeriodeAttendue, valeurAttendue } from '../../../core/indicateurs/valeurs-attendues.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { aujourdhui, moisDe } from '../../../core/temps/heure-locale.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDesValeurs, adresseDIndicateur } from '../adresses.ts';
import { useArchiverIndicateur, useRelire } from '../mutations.ts';
import { INDICATEUR } from '../textes.ts';
import css from './tenir.module.css';
import { TENIR, VALEURS } from './textes.ts';

/** An indicator as the coordination keeps it, with what can be done of it. */
export function IndicateurTenu({ indicateur }: { readonly indicateur: Indicateur }) {
  const { id, libelle, archiveLe, responsable } = indicateur;
  const { aller } = useAdresse();
  const annoncer = useAnnonce();
  const relire = useRelire();
  const archiver = useArchiverIndicateur();
  const maintenant = useMaintenant();
  const reperes = reperesDuMois(indicateur, moisDe(maintenant));
  const attendue = valeurAttendue(indicateur, aujourdhui(maintenant));
  const cible = direCible({ ...reperes, unite: uniteDe(indicateur) });
  const archive = archiveLe !== undefined;
  const [derniere] = indicateur.calcul === 'saisie' ? valeursQuiTiennent(indicateur) : [];
  const dit = [
    nomDuCalcul(indicateur.calcul),
    ...(indicateur.calcul !== 'saisie'
      ? []
      : [
          derniere === undefined
            ? VALEURS.aucune
            : VALEURS.derniere(derniere.mois, direValeur(derniere.valeur, uniteDe(indicateur))),
        ]),
    ...(attendue === undefined ? [] : [TENIR.attendue(direPeriodeAttendue(attendue), attendue.echeance)]),
    ...(cible === '' ? [] : [`${TENIR.cible}\u00A0: ${cible}`]),
    ...(responsable === undefined ? [] : [`${TENIR.responsable}\u00A0: ${responsable}`]),
  ];
  return (
    <li>
      <div className={css.dit}>
        <span className={cadre.outils}>
          <Text weight="semibold">{libelle}</Text>
          <Badge appearance="outline">{indicateur.type}</Badge>
          {attendue?.enRetard ? (
            <Badge appearance="tint" color="warning">
              {TENIR.valeurEnRetard}
            </Badge>
          ) : null}
          {archive ? <Badge appearance="tint">{TENIR.archiveLe(archiveLe)}</Badge> : null}
        </span>
        <Caption1 className={cadre.discret}>{dit.join(' · ')}</Caption1>
      </div>
      <span className={cadre.outils}>
        {indicateur.calcul === 'saisie' && !archive ? (
          <Button aria-label={INDICATEUR.saisirPour(libelle)} onClick={() => aller(adresseDesValeurs(id))}>
            {INDICATEUR.saisir}
          </Button>
        ) : null}
        <Button
          icon={<EditRegular />}
          aria-label={TENIR.modifier(libelle)}
          onClick={() => aller(adresseDIndicateur(id))}
        >
          {TENIR.modifierCourt}
        </Button>
        <Confirmation
          bouton={{ appearance: 'subtle', children: archive ? TENIR.reprendre : TENIR.archiver }}
          question={archive ? TENIR.reprendreQuestion(libelle) : TENIR.archiverQuestion(libelle)}
          aide={archive ? TENIR.reprendreAide : TENIR.archiverAide}
          enCours={archiver.isPending}
          erreur={archiver.error}
          recharger={archiver.reset}
          faire={(fermer) =>
            archiver.mutate(
              { chemin: { id }, corps: { eTag: indicateur.eTag, archive: !archive } },
              {
                onSuccess: () => {
                  fermer();
                  relire();
                  annoncer(archive ? TENIR.repris : TENIR.archive);
                },
              },
            )
          }
        />
      </span>
    </li>
  );
}
