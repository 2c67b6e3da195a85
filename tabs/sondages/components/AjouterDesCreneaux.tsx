import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { instantDuReport } from '../../../core/sollicitations/reporter.ts';
import { clotureDeReouverture } from '../../../core/sondages/changer.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { avecLesProposes, clotureDe, creneauSaisi, creneauxDe, problemesDAjout, type SaisieDAjout } from '../form.ts';
import { useChangerSondage } from '../mutations.ts';
import { useInvitees } from '../queries.ts';
import { AJOUTER, direAjout } from '../textes.ts';
import { ChampsDeCloture } from './ChampsDeCloture.tsx';
import { CreneauxSaisis } from './CreneauxSaisis.tsx';
import { Proposer } from './Proposer.tsx';

interface AjouterProps {
  readonly rencontre: Rencontre;
  readonly sondage: SondageLu;
  readonly maintenant: string;
  readonly relire: () => void;
  /** Back to the poll, done or not. */
  readonly fermer: () => void;
}

/** More dates or places for a poll that is there: the answers stay, and those who gave one are told once. Closed, it opens again. */
export function AjouterDesCreneaux({ rencontre, sondage, maintenant, relire, fermer }: AjouterProps) {
  const invitees = useInvitees(rencontre.id);
  const [saisie, setSaisie] = useState<SaisieDAjout>(() => depart(sondage, maintenant));
  const { fautes, essayer } = useEssai(problemesDAjout(saisie, sondage.creneaux, maintenant));
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const ontRepondu = (sondage.organisation?.votes ?? []).flatMap(({ structure, reponduLe }) =>
    reponduLe === undefined ? [] : [structure],
  );
  const changer = useChangerSondage();
  const annoncer = useAnnonce();
  const ecrire = (valeurs: Partial<SaisieDAjout>) => setSaisie({ ...saisie, ...valeurs });
  const envoyer = () => {
    if (!essayer()) return;
    const cloture = clotureDe(saisie);
    // A closing that was brought forward since leaves no time to some.
    const reports = [...attendent]
      .map(([structure, le]) => ({ structure, le }))
      .filter(({ le }) => Date.parse(instantDuReport(le)) < Date.parse(cloture ?? maintenant));
    const corps = { eTag: sondage.eTag, etat: 'Ouvert' as const, ajouts: creneauxDe(saisie.creneaux), reports };
    changer.mutate(
      { chemin: { id: sondage.id }, corps: { ...corps, ...(cloture === undefined ? {} : { cloture }) } },
      {
        onSuccess: (fait) => {
          annoncer(direAjout(fait, reports.length));
          fermer();
          relire();
        },
      },
    );
  };
  return (
    <section className={cadre.partie} aria-label={AJOUTER.titre}>
      <h2 className={cadre.sousTitre}>{AJOUTER.titre}</h2>
      <Caption1 className={cadre.discret}>{AJOUTER.prevenues(ontRepondu.length)}</Caption1>
      <Formulaire className={cadre.formulaire} envoyer={envoyer}>
        <Proposer
          rencontre={rencontre.id}
          maintenant={maintenant}
          ajouter={(neufs) => {
            const deja = new Set(sondage.creneaux.map(({ debut }) => Date.parse(debut)));
            const inedits = neufs.filter((n) => creneauxDe([n]).every(({ debut }) => !deja.has(Date.parse(debut))));
            ecrire({ creneaux: avecLesProposes(saisie.creneaux, inedits) });
          }}
        />
        <CreneauxSaisis
          invitees={invitees}
          rencontre={rencontre}
          creneaux={saisie.creneaux}
          problemes={fautes}
          changer={(creneaux) => ecrire({ creneaux })}
        />
        <ChampsDeCloture saisie={saisie} faute={fautes.cloture} changer={ecrire} />
        <AuDessusDuBudget
          structures={ontRepondu}
          maintenant={maintenant}
          rencontre={rencontre.id}
          reports={{ jours: attendent, changer: setAttendent, limite: clotureDe(saisie) ?? maintenant }}
        />
        {changer.error == null ? null : <Probleme erreur={changer.error} reessayer={envoyer} recharger={relire} />}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={changer.isPending}>
            {AJOUTER.envoyer}
          </BoutonCommande>
          <Button onClick={fermer}>{AJOUTER.renoncer}</Button>
        </div>
      </Formulaire>
    </section>
  );
}

/** One line to fill in; until the closing that stands, or the one of a poll that opens again. */
function depart({ ouvert, cloture, creneaux }: SondageLu, maintenant: string): SaisieDAjout {
  const fin = ouvert && cloture !== undefined ? cloture : clotureDeReouverture(creneaux, maintenant);
  const { date: clotureDate, heure: clotureHeure } = creneauSaisi('cloture', fin);
  return {
    creneaux: [{ cle: crypto.randomUUID(), date: '', heure: '14:00', lieu: '' }],
    clotureDate,
    clotureHeure,
  };
}
