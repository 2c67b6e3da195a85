import type { Routes } from './monde.ts';

export const routesDisponibilites: Routes = {};
