import { Field, Input, MessageBar, MessageBarBody, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { fautesDuCorps } from '../../../core/contrats/fautes.ts';
import { saisirValeur } from '../../../core/contrats/indicateurs.ts';
import { uniteDe } from '../../../core/indicateurs/definitions.ts';
import { valeursQuiTiennent } from '../../../core/indicateurs/saisir-valeur.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { moisDe } from '../../../core/temps/heure-locale.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { decalerMois, moisProposes } from '../form.ts';
import { useRelire, useSaisirValeur } from '../mutations.ts';
import { lireNombre } from './form.ts';
import { MoisArrete } from './MoisArrete.tsx';
import { VALEURS } from './textes.ts';

const ecrit = (n: number | undefined): string => (n === undefined ? '' : String(n).replace('.', ','));

/** The value of a month, with what explains it; a month that has one opens on it, to be corrected. */
export function SaisirUneValeur({ indicateur }: { readonly indicateur: Indicateur }) {
  const courant = moisDe(useMaintenant());
  const valeurDe = (mois: string) => valeursQuiTiennent(indicateur).find((v) => v.mois === mois);
  const ouvrir = (mois: string) => ({
    mois,
    valeur: ecrit(valeurDe(mois)?.valeur),
    commentaire: valeurDe(mois)?.commentaire ?? '',
  });
  const [saisie, setSaisie] = useState(() => ouvrir(decalerMois(courant, -1)));
  const [essaye, setEssaye] = useState(false);
  const annoncer = useAnnonce();
  const relire = useRelire();
  const saisir = useSaisirValeur();
  const vide = saisie.valeur.trim() === '';
  const corps = {
    eTag: indicateur.eTag,
    mois: saisie.mois,
    valeur: vide ? Number.NaN : lireNombre(saisie.valeur),
    commentaire: saisie.commentaire,
  };
  const fautes = fautesDuCorps(saisirValeur, corps);
  const messageDe = (champ: string): string | undefined => {
    if (essaye && champ === 'valeur' && vide) return VALEURS.manque;
    return (
      (essaye ? fautes.find(({ chemin }) => chemin === `corps.${champ}`)?.message : undefined) ??
      fauteDe(saisir.error, champ)
    );
  };
  const envoyer = () => {
    setEssaye(true);
    if (fautes.length > 0) return;
    saisir.mutate(
      { chemin: { id: indicateur.id }, corps },
      {
        onSuccess: ({ dejaFait }) => {
          setEssaye(false);
          relire();
          annoncer(dejaFait ? VALEURS.inchangee : VALEURS.enregistree);
        },
      },
    );
  };
  const changer = (valeurs: Partial<typeof saisie>) => setSaisie((avant) => ({ ...avant, ...valeurs }));
  const arrete = saisir.data?.moisArrete === true && !saisir.data.dejaFait ? saisir.variables?.corps?.mois : undefined;
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer} aria-label={VALEURS.saisir}>
      <Field label={VALEURS.mois} required validationMessage={messageDe('mois')}>
        <Select
          value={saisie.mois}
          onChange={(_, { value }) => {
            saisir.reset();
            setSaisie(ouvrir(value));
          }}
        >
          {moisProposes(courant).map((mois) => (
            <option key={mois} value={mois}>
              {moisLong(mois)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={VALEURS.valeur(uniteDe(indicateur))}
        hint={VALEURS.valeurAide}
        required
        validationMessage={messageDe('valeur')}
      >
        <Input inputMode="decimal" value={saisie.valeur} onChange={(_, { value }) => changer({ valeur: value })} />
      </Field>
      <Field label={VALEURS.commentaire} hint={VALEURS.commentaireAide} validationMessage={messageDe('commentaire')}>
        <Textarea
          value={saisie.commentaire}
          maxLength={300}
          resize="vertical"
          onChange={(_, { value }) => changer({ commentaire: value })}
        />
      </Field>
      {arrete === undefined ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MoisArrete mois={arrete} />
          </MessageBarBody>
        </MessageBar>
      )}
      {saisir.error === null ? null : <Probleme erreur={saisir.error} reessayer={envoyer} recharger={saisir.reset} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={saisir.isPending}>
          {COMMUN.enregistrer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}
