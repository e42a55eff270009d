/** Contracts that the fakes and the adapters both pass. */
package portal.testing.contract;
