package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Member;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.domain.usecase.InOrganization;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** Shows the daily usage of an organization: its maxima and its usage. */
public final class ReadDailyUsage implements UseCase<ReadDailyUsage.Question, Page<DailyUsage>, Page<DailyUsage>> {

    private final DailyUsages dailyUsage;

    public ReadDailyUsage(DailyUsages dailyUsage) {
        this.dailyUsage = dailyUsage;
    }

    @Override
    public Privilege privilege() {
        return ReadLicense.PRIVILEGE;
    }

    @Override
    public WithMember<Page<DailyUsage>> read(Caller.Customer caller, Question question) {
        return dailyUsage.view(caller, question.period(), question.page());
    }

    @Override
    public Decision<Page<DailyUsage>> decide(
            Caller.Customer caller, Member member, Page<DailyUsage> days, Question question) {
        return Decision.of(days);
    }

    /** The same for the vendor's support; empty when there is no such organization. */
    public SystemUseCase<InOrganization<Question>, Optional<Page<DailyUsage>>, Optional<Page<DailyUsage>>>
            ofOrganization() {
        return SystemUseCase.query(
                Capability.GIVE_SUPPORT,
                asked -> dailyUsage.list(
                        asked.organization(),
                        asked.question().period(),
                        asked.question().page()));
    }

    /** Which days, and which page of them. */
    public record Question(Period period, PageRequest page) {}
}
