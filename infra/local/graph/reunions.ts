import type { Routes } from './monde.ts';

export const routesReunions: Routes = {};
