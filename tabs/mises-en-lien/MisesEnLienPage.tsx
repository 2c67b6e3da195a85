import { Button, Radio, RadioGroup, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { PeopleTeamAddRegular } from '@fluentui/react-icons/svg/people-team-add';
import { useState } from 'react';
import { DROITS } from '../../core/droits/droits.ts';
import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { pourquoiAppeler } from '../../core/mises-en-lien/suivre.ts';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useReglages } from '../commun/reglages.ts';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { Chiffres } from './components/Chiffres.tsx';
import { DialogueMiseEnLien } from './components/DialogueMiseEnLien.tsx';
import { LigneMiseEnLien } from './components/LigneMiseEnLien.tsx';
import css from './components/mises-en-lien.module.css';
import { FILTRES, type Filtre, passe, RESTE_A_APPELER } from './form.ts';
import { useAnnuaireCherchable, useEnvois, useMisesEnLien } from './queries.ts';
import { TEXTES } from './textes.ts';

/** Rows drawn at once; the next ones come on demand. */
const TRANCHE = 40;

/** The introductions that concern this person: what they yield, where each one is, and how to make another. */
export function MisesEnLienPage() {
  const acteur = useActeur();
  const maintenant = useMaintenant();
  const { requete, siennes } = useMisesEnLien(acteur);
  const { parId } = useAnnuaireCherchable();
  const { reste } = useAdresse();
  const reglages = useReglages();
  const [filtre, setFiltre] = useState<Filtre>(reste === RESTE_A_APPELER ? 'appeler' : 'suivre');
  const [montrees, setMontrees] = useState(TRANCHE);
  const [ouvert, setOuvert] = useState(false);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const peutAppeler = acteur !== undefined && DROITS['repondre-mise-en-lien'][acteur.profil] === 'tout';
  const envois = useEnvois(peutAppeler);
  const appelDe = (m: MiseEnLien) => (peutAppeler ? pourquoiAppeler(m, envois, reglages, maintenant) : undefined);
  const gardees = siennes.filter((m) => passe(filtre, m.etat, appelDe(m)));
  const mettreEnLien = (
    <Button appearance="primary" icon={<PeopleTeamAddRegular />} onClick={() => setOuvert(true)} {...retour}>
      {TEXTES.mettreEnLien}
    </Button>
  );
  return (
    <main className={cadre.page}>
      <div className={`${cadre.contenu} ${cadre.large}`}>
        <div className={cadre.tete}>
          <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
          {siennes.length === 0 ? null : mettreEnLien}
        </div>
        <Lue requete={requete} attente={TEXTES.attente}>
          {() =>
            siennes.length === 0 ? (
              <Vide titre={TEXTES.videTitre} action={mettreEnLien}>
                {TEXTES.videTexte}
              </Vide>
            ) : (
              <>
                <Chiffres lignes={siennes} maintenant={maintenant} />
                <div className={cadre.tete}>
                  <RadioGroup
                    layout="horizontal"
                    aria-label={TEXTES.voir}
                    value={filtre}
                    onChange={(_, { value }) => {
                      setFiltre(FILTRES.find((f) => f === value) ?? 'suivre');
                      setMontrees(TRANCHE);
                    }}
                  >
                    {FILTRES.filter((f) => f !== 'appeler' || peutAppeler).map((f) => (
                      <Radio key={f} value={f} label={TEXTES.filtres[f]} />
                    ))}
                  </RadioGroup>
                  <Text className={css.detail} role="status">
                    {TEXTES.compte(gardees.length)}
                  </Text>
                </div>
                {gardees.length > 0 ? null : filtre === 'appeler' ? (
                  <Vide titre={TEXTES.aucunAppelTitre}>{TEXTES.aucunAppelTexte}</Vide>
                ) : (
                  <Vide titre={TEXTES.rienIciTitre}>{TEXTES.rienIciTexte}</Vide>
                )}
                <ul className={cartes.cartes}>
                  {gardees.slice(0, montrees).map((m) => (
                    <LigneMiseEnLien key={m.id} m={m} structures={parId} acteur={acteur} appel={appelDe(m)} />
                  ))}
                </ul>
                {gardees.length > montrees ? (
                  <Button onClick={() => setMontrees(montrees + TRANCHE)}>{TEXTES.plus}</Button>
                ) : null}
              </>
            )
          }
        </Lue>
      </div>
      {ouvert && acteur !== undefined ? <DialogueMiseEnLien acteur={acteur} fermer={() => setOuvert(false)} /> : null}
    </main>
  );
}
